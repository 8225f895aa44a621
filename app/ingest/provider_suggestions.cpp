// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/provider_suggestions.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <tuple>

namespace outturn::ingest {
namespace {

constexpr size_t most = 5;
/// Below this a name has nothing to do with the text: "Leeds" and "Lewes" share three letters of five.
constexpr double plausible = 0.62;
constexpr qsizetype longest_text = 120;

/// Number of letters to put in, leave out, change or swap with the next, to make one text of the other.
int distance(const QString &a, const QString &b)
{
    const size_t width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> now(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            now[at] = std::min({last[at] + 1, now[at - 1] + 1, last[at - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[at] = std::min(now[at], before[at - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last.back();
}

/// How alike two texts are letter by letter: 1 for the same, 0 for nothing in common. Blanks do not count, since
/// "Peter borough" is no further from the place than "Peterbourough".
double letters_alike(QString a, QString b)
{
    a.remove(u' ');
    b.remove(u' ');
    const qsizetype longest = std::max(a.size(), b.size());
    return longest == 0 ? 0 : 1.0 - static_cast<double>(distance(a, b)) / static_cast<double>(longest);
}

bool says_something(const QString &word)
{
    static const QStringList small{QStringLiteral("and"), QStringLiteral("of"),   QStringLiteral("the"),
                                   QStringLiteral("on"),  QStringLiteral("upon"), QStringLiteral("with")};
    return word.size() > 2 && !small.contains(word);
}

/// How many of the words that say something stand in both; 0 where the texts share none that begins either.
double words_alike(const QString &a, const QString &b)
{
    const auto telling = [](const QString &text) {
        QStringList words;
        const QStringList all = text.split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : all) {
            if (says_something(word))
                words.append(word);
        }
        return words;
    };
    const QStringList left = telling(a);
    const QStringList right = telling(b);
    if (left.isEmpty() || right.isEmpty())
        return 0;
    qsizetype shared = 0;
    for (const QString &word : left) {
        const bool found = std::any_of(right.begin(), right.end(), [&word](const QString &other) {
            return word == other || (word.size() > 4 && distance(word, other) <= 1);
        });
        shared += found ? 1 : 0;
    }
    return static_cast<double>(shared) / static_cast<double>(std::max(left.size(), right.size()));
}

/// One begins with the other's word and adds to it: "derby" and "derbyshire", "kingston" and "kingston upon hull".
bool is_beginning(const QString &text, const QString &place)
{
    return text.size() > 3 && (place.startsWith(text) || text.startsWith(place));
}

struct Alike {
    double likeness = 0;
    QString why;
};

Alike compare(const QString &text, const QString &name)
{
    const double letters = letters_alike(text, name);
    const double words = words_alike(text, name);
    Alike alike{letters, QCoreApplication::translate("ingest", "spelt alike")};
    // A shared word is weaker than a typing error, but says more than letters of which a third differ.
    if (words > 0 && 0.6 + 0.3 * words > alike.likeness)
        alike = {0.6 + 0.3 * words, QCoreApplication::translate("ingest", "shares a word")};
    if (is_beginning(text, name) && 0.85 > alike.likeness)
        alike = {0.85, QCoreApplication::translate("ingest", "begins alike")};
    alike.likeness = std::min(alike.likeness, 0.99);
    return alike;
}

/// The best likeness of each provider's places, or names where it is no authority, by position in the register.
std::vector<Alike> compare_all(const QString &text, const ProviderRegister &providers)
{
    const std::vector<Provider> &all = providers.providers();
    std::vector<Alike> best(all.size());
    // Whatever the order of the hash, the same words for the same likeness.
    const auto take = [&best](size_t index, const Alike &alike) {
        Alike &known = best[index];
        if (std::tie(known.likeness, known.why) < std::tie(alike.likeness, alike.why))
            known = alike;
    };
    const QString normal = normal_name(text);
    const QString place = authority_name(text).place;
    for (auto entry = providers.places().cbegin(); entry != providers.places().cend(); ++entry) {
        const Alike alike = compare(place, entry.key());
        for (const size_t index : entry.value())
            take(index, alike);
    }
    for (auto entry = providers.names().cbegin(); entry != providers.names().cend(); ++entry) {
        for (const size_t index : entry.value()) {
            const bool by_name =
                all[index].type == ProviderType::contractor || normal_name(all[index].name) == entry.key();
            if (by_name)
                take(index, compare(normal, entry.key()));
        }
    }
    return best;
}

/// Names that somebody may write for one another: the same place at another time, or one place named in the other.
bool are_confused(const Provider &a, const Provider &b)
{
    const QString left = authority_name(a.name).place;
    const QString right = authority_name(b.name).place;
    const QString first = left.section(u' ', 0, 0);
    return left == right || is_beginning(left, right)
        || (says_something(first) && first.size() > 5 && right.startsWith(first + u' '));
}

bool is_there(const Provider &provider, const Period &period)
{
    return period.end.isValid() ? lived_in(provider, period) : !provider.to.isValid();
}

/// One that was not there gives way to those that took over from it, or that it took over from.
void put_back_the_absent(const ProviderRegister &providers, const Period &period, std::vector<Alike> &alike)
{
    const std::vector<Provider> &all = providers.providers();
    const std::vector<Alike> before = alike;
    for (size_t i = 0; i < all.size(); ++i) {
        if (before[i].likeness < plausible || is_there(all[i], period))
            continue;
        for (size_t j = 0; j < all.size(); ++j) {
            const bool succeeds =
                std::find(all[i].successors.begin(), all[i].successors.end(), all[j].id) != all[i].successors.end()
                || std::find(all[j].successors.begin(), all[j].successors.end(), all[i].id) != all[j].successors.end();
            const double likeness = before[i].likeness - 0.02;
            if (succeeds && is_there(all[j], period) && likeness > alike[j].likeness)
                alike[j] = {likeness,
                            QCoreApplication::translate("ingest", "there at the time instead of %1").arg(all[i].name)};
        }
        alike[i].likeness -= 0.05;
        alike[i].why = QCoreApplication::translate("ingest", "%1, but not there at the time").arg(alike[i].why);
    }
}

std::vector<Suggestion> plausible_ones(const QString &text, const ProviderRegister &providers, const Period &period)
{
    std::vector<Alike> alike = compare_all(text.left(longest_text), providers);
    put_back_the_absent(providers, period, alike);
    std::vector<Suggestion> found;
    for (size_t i = 0; i < alike.size(); ++i) {
        if (alike[i].likeness >= plausible)
            found.push_back({&providers.providers()[i], alike[i].likeness, alike[i].why});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Suggestion &a, const Suggestion &b) { return a.likeness > b.likeness; });
    return found;
}

} // namespace

std::vector<Suggestion> suggest_providers(const QString &text, const ProviderRegister &providers, const Period &period)
{
    std::vector<Suggestion> ranked = plausible_ones(text, providers, period);
    if (ranked.empty())
        return ranked;
    const Provider &best = *ranked.front().provider;
    std::vector<Suggestion> confused;
    for (const Provider &other : providers.providers()) {
        const bool listed =
            std::any_of(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(std::min(most, ranked.size())),
                        [&other](const Suggestion &entry) { return entry.provider == &other; });
        if (!listed && (are_confused(best, other) || are_confused(other, best)))
            confused.push_back(
                {&other, plausible, QCoreApplication::translate("ingest", "easily confused with %1").arg(best.name)});
    }
    // The likeliest always stays; the others give way to what it is confused with.
    const size_t kept = std::max<size_t>(1, most - std::min(most, confused.size()));
    ranked.resize(std::min(ranked.size(), kept));
    for (const Suggestion &entry : confused) {
        if (ranked.size() < most)
            ranked.push_back(entry);
    }
    return ranked;
}

} // namespace outturn::ingest
