// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recompute_page.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace outturn::presentation {
namespace {

const QString program = QStringLiteral("outturn");
const QString rebuilt = QStringLiteral("check.outturn");

void add_option(QStringList &words, const char *name, const QString &value)
{
    if (!value.isEmpty())
        words << QStringLiteral("--") + QString::fromLatin1(name) << value;
}

QString number_text(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// One of the questions that the report asks, in the words of the command line.
class Asker
{
public:
    explicit Asker(const RecomputeInput &input) : input_(input), definition_(input.definition) {}

    std::vector<RecomputeCommand> commands()
    {
        const Wording wording(definition_.language);
        const std::vector<PartMaterial> &parts = input_.material.parts;
        for (size_t i = 0; i < definition_.parts.size() && i < parts.size(); ++i) {
            const ReportSection section = definition_.parts[i].section;
            const QStringList words = words_of(section, parts[i]);
            if (!words.isEmpty())
                add(words, section_title(section, wording));
        }
        return std::move(commands_);
    }

private:
    void add(const QStringList &words, const QString &section)
    {
        const auto same = std::find_if(commands_.begin(), commands_.end(),
                                       [&words](const RecomputeCommand &known) { return known.words == words; });
        if (same == commands_.end())
            commands_.push_back({words, {section}});
        else if (!same->sections.contains(section))
            same->sections.append(section);
    }

    QStringList question(const char *command, const PartMaterial &part) const
    {
        if (!part.spread)
            return {};
        const analysis::SpreadQuestion &asked = part.spread->question;
        QStringList words{program, QString::fromLatin1(command), rebuilt};
        add_option(words, "programme", asked.programme.text);
        add_option(words, "measure", asked.measure.text);
        if (asked.period.end.isValid())
            add_option(words, "period", period_label(asked.period));
        if (asked.by != analysis::Unit::provider)
            add_option(words, "by", analysis::unit_word(asked.by));
        if (asked.filter.type)
            add_option(words, "type", provider_type_word(*asked.filter.type));
        add_option(words, "region", asked.filter.region);
        if (asked.target)
            add_option(words, "target", number_text(*asked.target));
        if (asked.standardised)
            add_option(words, "standardise", QStringLiteral("group"));
        if (asked.compared_with)
            add_option(words, "compare-with", definition_.compared_with);
        return words;
    }

    /// The rate of what would have happened anyway plays no part in what one more case is worth.
    QStringList payments(const char *command, bool takes_rate = true) const
    {
        if (!input_.material.payments)
            return {};
        const ProgrammeId &programme = input_.material.programme.id;
        QStringList words{program, QString::fromLatin1(command), rebuilt};
        add_option(words, "programme", programme.text);
        add_option(words, "period", definition_.period);
        add_option(words, "provider", definition_.provider);
        if (takes_rate && definition_.non_intervention)
            add_option(words, "non-intervention", number_text(*definition_.non_intervention));
        if (const auto scheme = input_.schemes.find(programme); scheme != input_.schemes.end())
            add_option(words, "scheme", scheme->second);
        return finished(std::move(words));
    }

    static QStringList finished(QStringList words)
    {
        if (!words.isEmpty())
            words.append(QStringLiteral("--json"));
        return words;
    }

    QStringList words_of(ReportSection section, const PartMaterial &part) const
    {
        switch (section) {
        case ReportSection::summary:
        case ReportSection::spread:
        case ReportSection::providers:
        case ReportSection::distribution:
        case ReportSection::map:
        case ReportSection::place:
            return finished(question("spread", part));
        case ReportSection::trend:
            return finished(question("trend", part));
        case ReportSection::own_trend: {
            QStringList words = question("trend", part);
            if (!words.isEmpty())
                add_option(words, "provider", definition_.provider);
            return finished(std::move(words));
        }
        case ReportSection::cost:
        case ReportSection::own_cost: {
            QStringList words = question("cost", part);
            if (!words.isEmpty() && definition_.non_intervention)
                add_option(words, "non-intervention", number_text(*definition_.non_intervention));
            return finished(std::move(words));
        }
        case ReportSection::programmes:
            return {program, QStringLiteral("programmes"), rebuilt, QStringLiteral("--json")};
        case ReportSection::payments:
        case ReportSection::differences:
        case ReportSection::price:
        case ReportSection::scheme:
        case ReportSection::own_payments:
        case ReportSection::own_differences:
            return payments("payments");
        case ReportSection::incentives:
        case ReportSection::funding:
        case ReportSection::pace:
        case ReportSection::measures:
            return payments("incentives", false);
        case ReportSection::left_out:
            return finished(question("spread", part));
        case ReportSection::coverage:
        case ReportSection::checks:
            return {program, QStringLiteral("checks"), rebuilt, QStringLiteral("--json")};
        case ReportSection::text:
        case ReportSection::conclusion:
        case ReportSection::recommendation:
        case ReportSection::samples:
        case ReportSection::findings:
        case ReportSection::method:
        case ReportSection::provenance:
        case ReportSection::trail:
            break;
        }
        return {};
    }

    const RecomputeInput &input_;
    const ReportDefinition &definition_;
    std::vector<RecomputeCommand> commands_;
};

} // namespace

std::vector<RecomputeCommand> import_commands(const RecomputeInput &input)
{
    std::vector<RecomputeCommand> commands;
    for (const RecomputeInput::Import &import : input.imports)
        commands.push_back({QStringList{program, QStringLiteral("import"), rebuilt, import.file} + import.options, {}});
    if (!input.material.audit.standing.is_empty() && !input.material.provider)
        commands.push_back(
            {{program, QStringLiteral("acts"), rebuilt, QStringLiteral("--apply"), QStringLiteral("acts.json")}, {}});
    return commands;
}

std::vector<RecomputeCommand> figure_commands(const RecomputeInput &input)
{
    return Asker(input).commands();
}

QString command_line(const QStringList &words)
{
    constexpr QStringView harmless = u"-_./:=+,@";
    QStringList shown;
    for (const QString &word : words) {
        const bool is_plain = !word.isEmpty() && std::all_of(word.begin(), word.end(), [harmless](QChar c) {
            return c.isLetterOrNumber() || harmless.contains(c);
        });
        // Double quotes: the one kind that every shell knows.
        QString quoted = word;
        for (const QChar c : {u'\\', u'"', u'$', u'`'})
            quoted.replace(c, QString(u'\\') + c);
        shown.append(is_plain ? word : u'"' + quoted + u'"');
    }
    return shown.join(u' ');
}

} // namespace outturn::presentation
