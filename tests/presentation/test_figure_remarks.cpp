// SPDX-License-Identifier: GPL-3.0-or-later
// What is on record about a figure, in lines that lead to it.
#include "presentation/figure_remarks.h"

#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::presentation;

namespace {

const Period year{QDate(2023, 4, 1), QDate(2024, 3, 31)};
const Period third_quarter{QDate(2023, 10, 1), QDate(2023, 12, 31)};
const Period year_before{QDate(2022, 4, 1), QDate(2023, 3, 31)};

CellKey kent(const Period &period = year)
{
    CellKey key;
    key.programme = ProgrammeId(u"families"_qs);
    key.measure = MeasureId(u"school"_qs);
    key.provider = ProviderId(u"kent"_qs);
    key.period = period;
    return key;
}

Act act(qint64 id)
{
    Act made;
    made.id = id;
    made.person = u"A. Auditor"_qs;
    made.reason = u"no papers were kept"_qs;
    return made;
}

audit::Finding finding(int number, const CellKey &about, audit::FindingSeverity severity)
{
    audit::Finding made;
    made.number = number;
    made.title = u"Paid twice"_qs;
    made.severity = severity;
    made.about.programme = about.programme;
    made.about.measure = about.measure;
    made.about.provider = about.provider;
    made.about.period = about.period;
    return made;
}

QStringList texts(const std::vector<widgets::DetailLink> &remarks)
{
    QStringList lines;
    for (const widgets::DetailLink &remark : remarks)
        lines.append(remark.id + u" | "_qs + remark.text);
    return lines;
}

} // namespace

class TestFigureRemarks : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void who_left_it_out_or_corrected_it_and_why()
    {
        StandingActs standing;
        standing.exclusions.push_back({act(4), {kent().programme, kent().provider, kent().measure, third_quarter}});
        Correction correction;
        correction.key = kent();
        correction.numerator = 70;
        standing.corrections.push_back({act(7), correction});
        const auto remarks = figure_remarks(kent(), {}, standing, english);
        QCOMPARE(texts(remarks),
                 (QStringList{u"act:4 | 2023-24 Q3 left out by A. Auditor: no papers were kept"_qs,
                              u"act:7 | Corrected by A. Auditor: no papers were kept"_qs}));
        QVERIFY2(remarks[1].tooltip.contains(u"70"_qs), qPrintable(remarks[1].tooltip));
        // Of the quarter: what is left out of it, but not what was corrected in the year as a whole.
        QCOMPARE(texts(figure_remarks(kent(third_quarter), {}, standing, english)),
                 QStringList{u"act:4 | Left out by A. Auditor: no papers were kept"_qs});
        QVERIFY(figure_remarks(kent(year_before), {}, standing, english).empty());
    }
    void an_exclusion_of_every_measure_is_told_of_each_figure()
    {
        StandingActs standing;
        standing.exclusions.push_back({act(1), {kent().programme, kent().provider, {}, {}}});
        QCOMPARE(figure_remarks(kent(year_before), {}, standing, english).size(), size_t(1));
        CellKey other = kent();
        other.provider = ProviderId(u"surrey"_qs);
        QVERIFY(figure_remarks(other, {}, standing, english).empty());
    }
    void the_worst_finding_first_and_none_about_others()
    {
        CellKey surrey = kent();
        surrey.provider = ProviderId(u"surrey"_qs);
        CellKey whole_measure = kent();
        whole_measure.provider = {};
        const std::vector<audit::Finding> findings{finding(1, kent(), audit::FindingSeverity::low),
                                                   finding(2, surrey, audit::FindingSeverity::high),
                                                   finding(3, kent(third_quarter), audit::FindingSeverity::high),
                                                   finding(4, kent(year_before), audit::FindingSeverity::high),
                                                   finding(5, whole_measure, audit::FindingSeverity::high)};
        QCOMPARE(texts(figure_remarks(kent(), findings, {}, english)),
                 (QStringList{u"finding:3 | Finding 3 (Open, 2023-24 Q3): Paid twice"_qs,
                              u"finding:1 | Finding 1 (Open): Paid twice"_qs}));
    }
    void words_of_an_auditor_are_taken_as_they_are()
    {
        StandingActs standing;
        Act odd = act(9);
        odd.person = u"%2 <b>"_qs;
        odd.reason = u"=1+1 %1 %3"_qs;
        standing.exclusions.push_back({odd, {kent().programme, {}, {}, third_quarter}});
        QCOMPARE(texts(figure_remarks(kent(), {}, standing, english)),
                 QStringList{u"act:9 | 2023-24 Q3 left out by %2 <b>: =1+1 %1 %3"_qs});
    }

private:
    Wording english{u"en"_qs};
};

QTEST_GUILESS_MAIN(TestFigureRemarks)
#include "test_figure_remarks.moc"
