// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/command_list.h"
#include "cli/output.h"
#include "ingest/xls_child.h"
#include "tasks/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

namespace outturn::cli {
namespace {

struct Command {
    const char *name;
    int (*run)(const QStringList &);
    const char *usage;
};

constexpr std::array commands{
    Command{"import", import_command,
            "outturn import WORKSPACE FILE... [--mapping FILE|NAME] [--sheet NAME] [--encoding NAME] [--programme ID] "
            "[--scheme FILE] "
            "[--measure ID] [--period P] [--strict] [--dry-run] [--json]"},
    Command{
        "spread", spread_command,
        "outturn spread WORKSPACE --measure ID [--period P] [--programme ID] [--by "
        "provider|contract|area|group|region] "
        "[--type local-authority|contractor] [--region NAME] [--compare-with GROUP] [--target VALUE [--target-se SE]] "
        "[--standardise group] [--shrinkage eb|none] [--json [--detail [--seed S] [--draws R] [--confidence "
        "C]]|--csv]"},
    Command{"programmes", programmes_command, "outturn programmes WORKSPACE [--json]"},
    Command{"explain", explain_command,
            "outturn explain WORKSPACE --provider CODE --measure ID [--period P] --figure interval|flag|rank|payment "
            "[--json]"},
    Command{"trend", trend_command, "outturn trend WORKSPACE --measure ID [--programme ID] [--provider CODE] [--json]"},
    Command{"cost", cost_command,
            "outturn cost WORKSPACE --measure ID [--period P] [--non-intervention RATE] [--json]"},
    Command{"payments", payments_command,
            "outturn payments WORKSPACE --programme ID [--period P] [--provider CODE] [--non-intervention RATE] "
            "[--value-per-outcome POUNDS] [--compare-with GROUP] [--scheme FILE] [--json [--detail]]"},
    Command{"incentives", incentives_command,
            "outturn incentives WORKSPACE --programme ID [--period P] [--provider CODE] [--scheme FILE] [--json]"},
    Command{"drill", drill_command,
            "outturn drill WORKSPACE --provider CODE --measure ID [--period P] [--programme ID] [--limit N] [--json]"},
    Command{
        "report", report_command,
        "outturn report WORKSPACE --output FILE.{html,pdf,xlsx,ods,csv,zip} [--definition NAME|FILE] [--measure ID] "
        "[--period P] [--programme ID] [--provider CODE] [--type local-authority|contractor] [--region NAME] "
        "[--by UNIT] [--compare-with GROUP] [--target VALUE] [--standardise group] [--non-intervention RATE] "
        "[--title TEXT] [--smallest-count N] [--include-cases] [--table ID] [--figure ID [--size WxH]]"},
    Command{"report", report_command,
            "outturn report WORKSPACE --every-provider --output FOLDER [--format html|pdf|xlsx|ods|csv|zip]"},
    Command{"measures", measures_command, "outturn measures WORKSPACE [--json]"},
    Command{"providers", providers_command, "outturn providers WORKSPACE [--json]"},
    Command{"periods", periods_command, "outturn periods WORKSPACE [--json]"},
    Command{"returns", returns_command, "outturn returns WORKSPACE [--json]"},
    Command{"export", export_command, "outturn export WORKSPACE --output FILE.csv|FILE.xlsx"},
    Command{"checks", checks_command,
            "outturn checks WORKSPACE [--programme ID] [--severity note|caution|serious] [--check ID] [--json]"},
    Command{
        "sample", sample_command,
        "outturn sample plan --method binomial|poisson|hypergeometric --materiality M --expected E [--confidence C | "
        "[--audit-risk R] [--inherent-risk R] [--control-risk R] [--analytical-risk R]] [--population-size N] "
        "[--json]"},
    Command{
        "sample", sample_command,
        "outturn sample draw WORKSPACE|--population FILE --size N --method interval|cell|random [--start S | --seed K] "
        "[--by value|item] [--programme ID] [--measure ID] [--period P] [--provider CODE] [--amount claimed|paid] "
        "[--stratify provider|value|stratum] [--bounds POUNDS,...] [--json|--csv]"},
    Command{"sample", sample_command,
            "outturn sample evaluate --results FILE --method "
            "binomial|poisson|hypergeometric|stringer|mpu|direct|difference|ratio|regression --confidence C "
            "[--sample FILE] [--population-value V] [--population-size N] [--finite-correction] [--json]"},
    Command{"acts", acts_command,
            "outturn acts WORKSPACE [--json] | outturn acts WORKSPACE --apply FILE [--with-derived]"},
    Command{"verify", verify_command,
            "outturn verify WORKSPACE [--trail-hash HASH] [--json] | outturn verify PACK.zip [--json]"},
    Command{"demo", demo_command, "outturn demo WORKSPACE | outturn demo --returns FOLDER [--seed S]"},
};

/// Of the commands that are named, of all where none is.
void print_help(const QStringList &names)
{
    const auto is_asked_for = [&names](const Command &command) { return names.contains(QLatin1String(command.name)); };
    const bool asks_for_all = std::none_of(commands.begin(), commands.end(), is_asked_for);
    print(QCoreApplication::translate("cli", "Usage:"));
    if (asks_for_all)
        print(QStringLiteral("  outturn [FILE.outturn | --demo]"));
    for (const Command &command : commands) {
        if (asks_for_all || is_asked_for(command))
            print(QStringLiteral("  ") + QString::fromLatin1(command.usage));
    }
    print(QCoreApplication::translate("cli",
                                      "Every command takes --language en|cy. Exit status: 0 done; 1 imported, but "
                                      "rows were in error; 2 wrong usage; 3 input unreadable or refused, nothing "
                                      "changed; 4 the workspace is damaged or not ours."));
}

/// Finds "--language L" or "--language=L", wherever it stands; report uses it for its own language as well.
bool choose_language(const QStringList &words)
{
    const QString option = QStringLiteral("--language");
    QString language = QStringLiteral("en");
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == option)
            language = words.value(i + 1);
        else if (words[i].startsWith(option + u'='))
            language = words[i].mid(option.size() + 1);
    }
    if (!tasks::languages().contains(language)) {
        print_message(QCoreApplication::translate("cli", "outturn: there is no language \"%1\"; there are: %2.")
                          .arg(language, tasks::languages().join(QStringLiteral(", "))));
        return false;
    }
    tasks::use_language(*qApp, language);
    return true;
}

} // namespace

std::optional<int> run_as_child(int argc, char **argv)
{
    if (argc != 3 || qstrcmp(argv[1], "xls-cells") != 0)
        return std::nullopt;
    return ingest::xls_child_main(QString::fromLocal8Bit(argv[2]));
}

bool is_command(const QString &word)
{
    const QByteArray name = word.toUtf8();
    const auto is_same = [&name](const char *known) { return name == known; };
    if (word == QLatin1String("help") || word == QLatin1String("--help") || word == QLatin1String("--version")
        || std::any_of(commands.begin(), commands.end(),
                       [&is_same](const Command &command) { return is_same(command.name); }))
        return true;
    // What neither is an option nor could be a file is meant as a command, if a mistyped one.
    static const QRegularExpression bare_word(QStringLiteral("^[A-Za-z]+$"));
    return bare_word.match(word).hasMatch() && !QFileInfo::exists(word);
}

bool draws(const QStringList &words)
{
    return words.value(0) == QLatin1String("report");
}

int run(const QStringList &words)
{
    if (!choose_language(words))
        return wrong_usage;
    const QByteArray name = words.value(0).toUtf8();
    if (name == "--version") {
        print(QStringLiteral("outturn ") + QCoreApplication::applicationVersion());
        return done;
    }
    if (name == "help" || name == "--help" || words.contains(QStringLiteral("--help"))) {
        print_help(words);
        return done;
    }
    for (const Command &command : commands) {
        if (name == command.name)
            return command.run(words.mid(1));
    }
    print_message(QCoreApplication::translate("cli", "outturn: there is no command \"%1\". See outturn help.")
                      .arg(words.value(0)));
    return wrong_usage;
}

Result<Arguments> arguments_for(const QStringList &words, std::vector<OptionRule> rules, qsizetype least,
                                qsizetype most, const char *usage)
{
    rules.push_back({QStringLiteral("language"), true});
    Result<Arguments> arguments = Arguments::parse(words, rules);
    if (!arguments)
        return arguments;
    const qsizetype names = arguments->positional().size();
    if (names < least || names > most)
        return failure(
            ErrorCode::wrong_usage,
            QCoreApplication::translate("cli", "Wrong number of names. Usage: %1").arg(QString::fromLatin1(usage)));
    return arguments;
}

} // namespace outturn::cli
