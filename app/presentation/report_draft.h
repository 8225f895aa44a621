// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/report_definition.h"
#include "presentation/report_material.h"
#include "presentation/wording.h"
#include "reporting/document_values.h"
#include "widgets/any_chart_values.h"
#include "widgets/table_values.h"

#include <map>

namespace outturn::presentation {

/// A screen table as a document's: the name of a row first, numbers in full beside their words.
reporting::DocumentTable document_table(const widgets::Table &table);

/// Words in a table's cell as a number, where they are one: "21.5%" gives 0.215, "£1,200" gives 1200.
std::optional<double> number_in(const QString &text);

/// A document while it is written, with the charts that its figures show. Sections add to it, one after the other.
class ReportDraft
{
public:
    explicit ReportDraft(const Wording &wording) : wording_(wording) {}

    const Wording &wording() const { return wording_; }
    /// The words of QT_TRANSLATE_NOOP("presentation", ...).
    QString say(const char *source) const { return wording_.say(source); }

    void heading(const QString &text, int level = 2);
    void finding(const QString &text);
    void paragraph(const QString &text); ///< nothing where it is empty
    void note(const QString &text);
    void facts(reporting::FactList list);
    void key_figures(reporting::KeyFigures figures);
    void list(const QStringList &items);
    void callout(const QString &title, const QString &text);
    /// Ids are made unique: the second "spread" becomes "spread-2". `source` is printed below.
    void table(const widgets::Table &table, const QString &id, const QString &source = {});
    void table(reporting::DocumentTable table);
    /// A chart with its finding in words and its data. `data` may have no columns.
    struct FigureWords {
        QString title;
        QString finding;
        QString text_alternative;
        QString source;
        QStringList notes = {};
    };
    void figure(const QString &id, widgets::AnyChart chart, FigureWords words, reporting::DocumentTable data);
    /// Whether anything was added since the mark; a section that adds only its heading takes it back.
    size_t mark() const { return document_.blocks.size(); }
    void take_back(size_t mark);
    /// "Recommendation 2": the next number of its kind, from 1.
    int next_number(ReportSection section) { return ++numbers_[section]; }

    reporting::Document &document() { return document_; }
    std::map<QString, widgets::AnyChart> &charts() { return charts_; }

private:
    QString unique(const QString &id);

    const Wording &wording_;
    reporting::Document document_;
    std::map<QString, widgets::AnyChart> charts_;
    std::map<QString, int> ids_;
    std::map<ReportSection, int> numbers_;
};

/// "returns_2024.csv, claims.csv, ..." for the source line below a figure; at most four names.
QString return_names(const std::vector<StoredReturn> &returns);
/// Those of them that an answer's figures come from.
std::vector<StoredReturn> returns_of(const std::vector<StoredReturn> &returns, const analysis::SpreadAnswer &answer);

} // namespace outturn::presentation
