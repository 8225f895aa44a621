# SPDX-License-Identifier: GPL-3.0-or-later
# The program against R (4.2 or later, base packages alone).
#     Rscript compare_with_r.R check OUTTURN WORKSPACE MEASURE [PERIOD]   every number of "spread --json", another way
#     Rscript compare_with_r.R time [BENCHMARK]     what R takes for the like of build/benchmarks/spread, and the ratios
# check is for proportions. Where another exact way is at hand the largest difference is printed; where there is only
# simulation, the distance in standard errors of the simulation.

# The same figures by other means ------------------------------------------------------------------------------------

winsorised_tau2 <- function(x, n, target) {
    y <- asin(sqrt(x / n))
    s <- 1 / (2 * sqrt(n))
    z <- (y - asin(sqrt(target))) / s
    ends <- quantile(z, c(0.1, 0.9), type = 7)
    z <- pmin(pmax(z, ends[1]), ends[2])
    k <- length(z)
    phi <- sum(z^2) / k
    w <- 1 / s^2
    if (k * phi < k - 1) 0 else unname((k * phi - (k - 1)) / (sum(w) - sum(w^2) / sum(w)))
}

beta_binomial_log_likelihood <- function(mean, size, x, n) {
    a <- mean * size
    b <- (1 - mean) * size
    sum(lchoose(n, x) + lbeta(a + x, b + n - x) - lbeta(a, b))
}

fit_beta_binomial <- function(x, n) {
    target <- sum(x) / sum(n)
    loss <- function(p) -beta_binomial_log_likelihood(plogis(p[1]), exp(p[2]), x, n)
    best <- optim(c(qlogis(target), log(30)), loss, control = list(reltol = 1e-15, maxit = 1000)) # Nelder and Mead
    best <- nlm(loss, best$par, gradtol = 1e-12, steptol = 1e-14, iterlim = 500)
    list(mean = plogis(best$estimate[1]), size = exp(best$estimate[2]), log_likelihood = -best$minimum)
}

gap_of <- function(mean, size) qbeta(0.9, mean * size, (1 - mean) * size) - qbeta(0.1, mean * size, (1 - mean) * size)

# The highest log likelihood of all betas with this distance between their percentiles.
profile_of_gap <- function(gap, fit, x, n) {
    at <- function(logit_mean) {
        mean <- plogis(logit_mean)
        away <- function(log_size) gap_of(mean, exp(log_size)) - gap
        if (away(0) * away(16) > 0) return(-1e6) # no beta of this mean is as wide
        size <- uniroot(away, c(0, 16), tol = 1e-12)$root
        beta_binomial_log_likelihood(mean, exp(size), x, n)
    }
    centre <- qlogis(fit$mean)
    optimize(at, c(centre - 1, centre + 1), maximum = TRUE, tol = 1e-9)$objective
}

profile_interval <- function(fit, x, n) {
    gap <- gap_of(fit$mean, fit$size)
    below <- function(d) profile_of_gap(d, fit, x, n) - fit$log_likelihood + qchisq(0.95, 1) / 2
    c(uniroot(below, c(gap * 0.05, gap), tol = 1e-10)$root, uniroot(below, c(gap, min(gap * 4, 0.9)), tol = 1e-10)$root)
}

# Expected ranks and the chances of being best and worst, on one fine grid; rank 1 is the highest.
ranks_on_a_grid <- function(a, b, points = 20000) {
    t <- (seq_len(points) - 0.5) / points
    density <- sapply(seq_along(a), function(i) dbeta(t, a[i], b[i])) / points
    below <- sapply(seq_along(a), function(i) pbeta(t, a[i], b[i]))
    beaten <- crossprod(density, 1 - below) # row i, column j: that j is above i
    diag(beaten) <- 0
    best <- density * exp(rowSums(log(below)) - log(below))
    best[!is.finite(best)] <- 0
    worst <- density * exp(rowSums(log1p(-below)) - log1p(-below))
    worst[!is.finite(worst)] <- 0
    list(expected = 1 + rowSums(beaten), p_best = colSums(best), p_worst = colSums(worst))
}

simulated_ranks <- function(a, b, draws) {
    k <- length(a)
    values <- matrix(rbeta(draws * k, a, b), nrow = k) # a provider a row
    apply(-values, 2, rank)
}

simulated_ranges <- function(n, target, draws) {
    highest <- rep(-Inf, draws)
    lowest <- rep(Inf, draws)
    for (size in n) {
        value <- rbinom(draws, size, target) / size
        highest <- pmax(highest, value)
        lowest <- pmin(lowest, value)
    }
    highest - lowest
}

# A small reader of JSON, since base R has none ----------------------------------------------------------------------

read_json <- function(text) {
    token <- '"(\\\\.|[^"\\\\])*"|[-+0-9.eE]+|true|false|null|[]\\[{}:,]'
    tokens <- regmatches(text, gregexpr(token, text, perl = TRUE))[[1]]
    at <- 1
    take <- function() {
        at <<- at + 1
        tokens[at - 1]
    }
    value <- function() {
        token <- take()
        if (token == "{" || token == "[") {
            end <- if (token == "{") "}" else "]"
            items <- list()
            while (tokens[at] != end) {
                if (tokens[at] == ",") take()
                name <- NULL
                if (end == "}") {
                    name <- gsub('"', "", take())
                    take()
                }
                item <- value()
                items[length(items) + 1] <- list(item)
                if (!is.null(name)) names(items)[length(items)] <- name
            }
            take()
            return(items)
        }
        if (startsWith(token, '"')) return(substr(token, 2, nchar(token) - 1))
        switch(token, true = TRUE, false = FALSE, null = NULL, as.numeric(token))
    }
    value()
}

column <- function(rows, name) sapply(rows, function(row) if (is.null(row[[name]])) NA else row[[name]])
end_of <- function(rows, name, which) sapply(rows, function(row) row[[name]][[which]])

# Comparison ---------------------------------------------------------------------------------------------------------

say <- function(what, ours, other) {
    scale <- pmax(abs(other), 1e-300)
    cat(sprintf("%-28s largest difference %9.2g   relative %9.2g\n", what, max(abs(ours - other)),
                max(ifelse(ours == other, 0, abs(ours - other) / scale))))
}

say_simulated <- function(what, ours, simulated, error) {
    cat(sprintf("%-28s largest difference %9.2g   %5.2f standard errors of the simulation\n", what,
                max(abs(ours - simulated)), max(abs(ours - simulated) / error)))
}

say_words <- function(what, ours, other) {
    cat(sprintf("%-28s %d of %d differ\n", what, sum(ours != other), length(ours)))
}

flag_of <- function(low, high) {
    ifelse(low < 0.001, "low998", ifelse(high < 0.001, "high998",
           ifelse(low < 0.025, "low95", ifelse(high < 0.025, "high95", "none"))))
}

wilson <- function(x, n, confidence) {
    z <- qnorm(0.5 + confidence / 2)
    half <- z * sqrt(z^2 + 4 * x * (1 - x / n))
    list((2 * x + z^2 - half) / (2 * (n + z^2)), (2 * x + z^2 + half) / (2 * (n + z^2)))
}

check_figures <- function(rows, x, n, target) {
    low <- pbinom(x, n, target)
    high <- pbinom(x - 1, n, target, lower.tail = FALSE)
    say("p_low", column(rows, "p_low"), low)
    say("p_high", column(rows, "p_high"), high)
    say_words("flag", column(rows, "flag"), flag_of(low, high))
    for (level in c(95, 998)) {
        limits <- wilson(x, n, if (level == 95) 0.95 else 0.998)
        name <- paste0("interval", level)
        say(name, c(end_of(rows, name, 1), end_of(rows, name, 2)), pmin(1, pmax(0, unlist(limits))))
    }
    survives <- p.adjust(pmin(1, 2 * pmin(low, high)), "BH") <= 0.05
    say_words("survives_fdr", column(rows, "survives_fdr"), survives)
}

check_overdispersion <- function(answer, rows, x, n, target) {
    k <- length(x)
    chi_square <- sum((x - n * target)^2 / (n * target * (1 - target)))
    say("phi", answer$overdispersion$phi, chi_square / (k - 1))
    say("p of phi", answer$overdispersion$p_value, pchisq(chi_square, k - 1, lower.tail = FALSE))
    tau2 <- winsorised_tau2(x, n, target)
    say("tau2", answer$overdispersion$tau2, tau2)
    z <- (asin(sqrt(x / n)) - asin(sqrt(target))) / sqrt(1 / (4 * n) + tau2)
    say_words("adjusted_flag", column(rows, "adjusted_flag"), flag_of(pnorm(z), pnorm(-z)))
}

check_spread <- function(spread, value) {
    k <- length(value)
    ends <- quantile(value, c(0.1, 0.25, 0.75, 0.9), type = 7)
    ranked <- sort(value)
    ours <- c(spread$gap, spread$p10, spread$p90, spread$p90_p10_gap, spread$iqr, spread$coefficient_of_variation,
              spread$gini)
    say("spread as it stands", ours, c(diff(range(value)), ends[1], ends[4], ends[4] - ends[1], ends[3] - ends[2],
        sd(value) / mean(value), sum((2 * seq_len(k) - k - 1) * ranked) / (k * sum(ranked))))
}

check_ranks <- function(rows, a, b) {
    sign_of <- attr(rows, "sign")
    exact <- if (sign_of > 0) ranks_on_a_grid(a, b) else ranks_on_a_grid(b, a)
    say("expected_rank", column(rows, "expected_rank"), exact$expected)
    say("p_best", column(rows, "p_best"), exact$p_best)
    say("p_worst", column(rows, "p_worst"), exact$p_worst)
    draws <- 20000
    ranks <- if (sign_of > 0) simulated_ranks(a, b, draws) else simulated_ranks(b, a, draws)
    say_simulated("expected_rank, simulated", column(rows, "expected_rank"), rowMeans(ranks),
                  pmax(apply(ranks, 1, sd), 0.1) / sqrt(draws))
    limits <- apply(ranks, 1, quantile, c(0.025, 0.975), type = 1)
    say("rank_interval95, simulated", c(end_of(rows, "rank_interval95", 1), end_of(rows, "rank_interval95", 2)),
        c(limits[1, ], limits[2, ]))
}

check <- function(program, workspace, measure, period) {
    words <- c("spread", workspace, "--measure", measure, if (!is.na(period)) c("--period", period), "--json")
    answer <- read_json(paste(system2(program, words, stdout = TRUE), collapse = "\n"))
    stopifnot(answer$measure$kind == "proportion")
    rows <- Filter(function(row) !is.null(row$value), answer$providers)
    attr(rows, "sign") <- if (answer$measure$polarity == "low") -1 else 1
    x <- column(rows, "numerator")
    n <- column(rows, "denominator")
    target <- sum(x) / sum(n)
    cat(length(x), "providers,", sum(x), "of", sum(n), "\n")
    say("target", answer$target$value, target)
    say("its standard error", answer$target$standard_error, sqrt(target * (1 - target) / sum(n)))
    check_figures(rows, x, n, target)
    check_overdispersion(answer, rows, x, n, target)
    check_spread(answer$spread, x / n)
    fit <- fit_beta_binomial(x, n)
    a <- fit$mean * fit$size
    b <- (1 - fit$mean) * fit$size
    cat(sprintf("beta-binomial: alpha %.10g beta %.10g log likelihood %.12g\n", a, b, fit$log_likelihood))
    say("shrunk", column(rows, "shrunk"), (a + x) / (a + b + n))
    say("true_p90_p10_gap", answer$spread$true_p90_p10_gap, gap_of(fit$mean, fit$size))
    say("its interval", unlist(answer$spread$true_p90_p10_interval95), profile_interval(fit, x, n))
    variance <- fit$mean * (1 - fit$mean) / (fit$size + 1)
    say("rankability", answer$spread$rankability, variance / (variance + median(fit$mean * (1 - fit$mean) / n)))
    check_ranks(rows, a + x, b + n - x)
    draws <- 200000
    ranges <- simulated_ranges(n, target, draws)
    say_simulated("expected_gap_by_chance", answer$spread$expected_gap_by_chance, mean(ranges),
                  sd(ranges) / sqrt(draws))
    p <- mean(ranges >= answer$spread$gap - 1e-12)
    p_ours <- answer$spread$gap_p_value
    say_simulated("gap_p_value", p_ours, p, sqrt(max(p_ours * (1 - p_ours), 1 / draws^2) / draws))
}

# Time ---------------------------------------------------------------------------------------------------------------

# Processor time in milliseconds, the least of several runs: other work on the machine is left out.
milliseconds <- function(work, runs) min(replicate(runs, 1000 * sum(system.time(work())[1:2])))

# What FunnelPlotR does for proportions: over-dispersion, and 95% and 99.8% limits at 1,000 volumes and all units.
funnel_plot_r <- function(x, n) {
    target <- sum(x) / sum(n)
    tau2 <- winsorised_tau2(x, n, target)
    volumes <- c(seq(1, max(n), length.out = 1000), n)
    middle <- asin(sqrt(target))
    for (z in c(1.959964, 3.090232)) {
        for (widening in c(0, tau2)) {
            half <- z * sqrt(1 / (4 * volumes) + widening)
            sin(pmax(0, middle - half))^2
            sin(pmin(pi / 2, middle + half))^2
        }
    }
    tau2
}

time_units <- function(k, cases, ours) {
    set.seed(7)
    n <- round(cases * (1 + 4 * runif(k)) / 3)
    x <- rbinom(k, n, rbeta(k, 49.5, 49.5))
    runs <- if (k > 500) 3 else 5
    funnel <- milliseconds(function() for (i in 1:100) funnel_plot_r(x, n), runs) / 100
    fit <- NULL
    fitting <- milliseconds(function() fit <<- fit_beta_binomial(x, n), runs)
    profile <- milliseconds(function() profile_interval(fit, x, n), 1)
    gap <- milliseconds(function() simulated_ranges(n, sum(x) / sum(n), 10000), runs)
    a <- fit$mean * fit$size
    ranks <- milliseconds(function() simulated_ranks(a + x, fit$size - a + n - x, 10000), 1)
    cat(sprintf("%d units of about %d: R, ms: limits and tau2 %.2f, beta-binomial %.0f, its profile interval %.0f,\n",
                k, cases, funnel, fitting, profile))
    cat(sprintf("    10,000 ranges by chance %.0f, 10,000 draws of ranks %.0f\n", gap, ranks))
    if (length(ours) == 2)
        cat(sprintf("    ours, ms: all but ranks %.1f (R %.1f times as long), ranks %.1f (R %.1f times as long)\n",
                    ours[1], (funnel + fitting + profile + gap) / ours[1], ours[2], ranks / ours[2]))
}

time_all <- function(benchmark) {
    least <- numeric()
    if (!is.na(benchmark)) {
        lines <- system2(benchmark, stdout = TRUE)
        least <- as.numeric(sub(".*min +([0-9.]+).*", "\\1", lines))
    }
    sizes <- list(c(150, 200), c(150, 5000), c(1000, 200), c(1000, 5000))
    for (i in seq_along(sizes))
        time_units(sizes[[i]][1], sizes[[i]][2], if (length(least) == 8) least[2 * i - 1:0] else numeric())
}

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) >= 4 && arguments[1] == "check") {
    set.seed(20260401)
    check(arguments[2], arguments[3], arguments[4], arguments[5])
} else if (length(arguments) >= 1 && arguments[1] == "time") {
    time_all(arguments[2])
} else {
    stop("check OUTTURN WORKSPACE MEASURE [PERIOD], or time [BENCHMARK]")
}
