// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recompute_page.h"

#include <QtCore/QCoreApplication>

namespace outturn::presentation {
namespace {

using reporting::DocumentTable;
using reporting::Heading;
using reporting::Note;
using reporting::Paragraph;

/// A page in the making, in the report's words.
class Page
{
public:
    Page(const RecomputeInput &input, const Wording &wording) : input_(input), wording_(wording) {}

    reporting::Document make()
    {
        const reporting::Document &report = input_.document;
        document_.title = say(QT_TRANSLATE_NOOP("presentation", "How to compute every figure again"));
        document_.subtitle = report.title;
        document_.language = report.language;
        document_.generator = report.generator;
        document_.date = report.date;
        document_.words = document_words(wording_);
        begin();
        imports();
        figures();
        trail();
        return std::move(document_);
    }

private:
    QString say(const char *source) const { return wording_.say(source); }
    void heading(const char *source) { document_.blocks.emplace_back(Heading{2, say(source)}); }
    void paragraph(const QString &text) { document_.blocks.emplace_back(Paragraph{text, false, {}}); }
    void paragraph(const char *source) { paragraph(say(source)); }

    void commands(const QString &id, const char *first, const std::vector<std::pair<QString, QString>> &lines)
    {
        DocumentTable table;
        table.id = id;
        table.columns = {{say(first)}, {say(QT_TRANSLATE_NOOP("presentation", "Command"))}};
        for (const auto &[what, line] : lines)
            table.rows.push_back({what, line});
        document_.blocks.emplace_back(std::move(table));
    }

    void begin()
    {
        heading(QT_TRANSLATE_NOOP("presentation", "Before you begin"));
        paragraph(say(QT_TRANSLATE_NOOP("presentation",
                                        "Install Outturn %1 or a later version, unpack this archive into an empty "
                                        "folder, and open a terminal in that folder. Nothing else is needed, and no "
                                        "network."))
                      .arg(input_.material.program_version));
        paragraph(QT_TRANSLATE_NOOP("presentation",
                                    "First make sure that nothing was altered on the way: \"outturn verify\" with the "
                                    "name of the archive compares every file with the manifest, every return with the "
                                    "trail, and prints the SHA-256 of the manifest itself. Compare that with the one "
                                    "that whoever made the archive gave you by another way: somebody who rewrites the "
                                    "whole manifest can be found out by nothing else. \"sha256sum --check "
                                    "SHA256SUMS\" does the first part without this program."));
    }

    QString why_words(const QString &why) const
    {
        if (why == QLatin1String("not-used"))
            return say(QT_TRANSLATE_NOOP("presentation", "not used by this report"));
        if (why == QLatin1String("too-large"))
            return say(QT_TRANSLATE_NOOP("presentation", "too large for the workspace to keep; ask for the file"));
        if (why == QLatin1String("other-providers"))
            return say(QT_TRANSLATE_NOOP("presentation",
                                         "holds figures of others; only the provider's own rows are "
                                         "here"));
        return say(QT_TRANSLATE_NOOP("presentation",
                                     "a case return: people's records, which do not leave the "
                                     "building"));
    }

    void imports()
    {
        heading(QT_TRANSLATE_NOOP("presentation", "Fill a workspace"));
        std::vector<std::pair<QString, QString>> lines;
        for (const RecomputeCommand &command : import_commands(input_))
            lines.emplace_back(wording_.full_number(static_cast<double>(lines.size() + 1)),
                               command_line(command.words));
        if (lines.empty()) {
            paragraph(QT_TRANSLATE_NOOP("presentation", "This archive holds no return that could be imported."));
        } else {
            paragraph(
                QT_TRANSLATE_NOOP("presentation",
                                  "In this order: a later return takes the place of an earlier one where both "
                                  "give the same figure. Rows that were left out or in error when the returns first "
                                  "came in are told again, with the same reasons."));
            commands(QStringLiteral("imports"), QT_TRANSLATE_NOOP("presentation", "Step"), lines);
        }
        absent();
        if (!input_.material.audit.standing.is_empty() && input_.material.provider)
            paragraph(QT_TRANSLATE_NOOP("presentation",
                                        "The figures in this archive are those in force, after what auditors left out "
                                        "and corrected; the report names each of these."));
        if (input_.definition.include_cases && input_.material.has_cases)
            paragraph(QT_TRANSLATE_NOOP("presentation",
                                        "Cases stand here under pseudonyms, in a return made for this archive. A case "
                                        "has the same pseudonym wherever it is named, and what is paid for it is the "
                                        "same."));
        if (input_.definition.disclosure.is_on())
            paragraph(QT_TRANSLATE_NOOP("presentation",
                                        "The commands withhold nothing: they print small counts that stand in the "
                                        "returns and that the report keeps back. Give this archive only to those who "
                                        "may see them."));
    }

    QString absence_words(const PackReturn &entry) const
    {
        if (entry.why_absent != QLatin1String("case-return") || !input_.definition.include_cases)
            return why_words(entry.why_absent);
        return entry.held_as.isEmpty()
            ? say(QT_TRANSLATE_NOOP("presentation", "holds no case in force that this report is about"))
            : say(QT_TRANSLATE_NOOP("presentation", "here with its cases under pseudonyms"));
    }

    void absent()
    {
        reporting::FactList facts;
        bool cases_are_missing = false;
        for (const PackReturn &entry : input_.returns) {
            if (entry.why_absent.isEmpty())
                continue;
            facts.facts.push_back(
                {entry.file_name,
                 absence_words(entry) + QStringLiteral(". SHA-256: ") + QString::fromLatin1(entry.sha256)});
            cases_are_missing |= entry.why_absent == QLatin1String("case-return") && entry.held_as.isEmpty()
                && !input_.definition.include_cases;
        }
        if (facts.facts.empty())
            return;
        document_.blocks.emplace_back(
            Heading{3, say(QT_TRANSLATE_NOOP("presentation", "Returns whose original is not in this archive"))});
        document_.blocks.emplace_back(std::move(facts));
        if (cases_are_missing)
            document_.blocks.emplace_back(
                Note{say(QT_TRANSLATE_NOOP("presentation",
                                           "Figures that are counted from cases cannot be computed again from this "
                                           "archive: made with --include-cases it would hold them, under pseudonyms.")),
                     {}});
        if (!input_.definition.provider.isEmpty())
            document_.blocks.emplace_back(
                Note{say(QT_TRANSLATE_NOOP("presentation",
                                           "The figures of one provider can be computed again from this archive; its "
                                           "place among the others, and what was paid under two programmes, cannot: "
                                           "the figures of others are not in it.")),
                     {}});
    }

    void figures()
    {
        heading(QT_TRANSLATE_NOOP("presentation", "Ask for the figures"));
        std::vector<std::pair<QString, QString>> lines;
        for (const RecomputeCommand &command : figure_commands(input_))
            lines.emplace_back(command.sections.join(QStringLiteral(", ")), command_line(command.words));
        if (lines.empty()) {
            paragraph(QT_TRANSLATE_NOOP("presentation", "This report prints no figure that a command gives."));
            return;
        }
        paragraph(QT_TRANSLATE_NOOP("presentation",
                                    "Each command prints the figures of its sections unrounded, as JSON. Rates are "
                                    "shares of 1, money is in pence. \"outturn explain\" shows the formula of a "
                                    "single figure with its numbers filled in."));
        commands(QStringLiteral("figures"), QT_TRANSLATE_NOOP("presentation", "Figures of"), lines);
    }

    void trail()
    {
        heading(QT_TRANSLATE_NOOP("presentation", "Check the trail by hand"));
        paragraph(QT_TRANSLATE_NOOP("presentation",
                                    "trail.json lists every act that changed the workspace. The hash of an entry is "
                                    "the SHA-256 of its number, time, kind, detail and the hash of the entry before, "
                                    "each behind its length in bytes and a colon. The entry of an import names the "
                                    "SHA-256 of the return as it came."));
    }

    const RecomputeInput &input_;
    const Wording &wording_;
    reporting::Document document_;
};

} // namespace

reporting::Document recompute_page(const RecomputeInput &input)
{
    const Wording wording(input.definition.language);
    return Page(input, wording).make();
}

} // namespace outturn::presentation
