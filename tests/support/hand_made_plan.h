// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outcome_return.h"
#include "foundation/sha256.h"

namespace outturn::test {

/// Import plans made by hand, for tests that are about what happens after reading.
class HandMadePlan
{
public:
    explicit HandMadePlan(const QByteArray &content, const QString &file_name = QStringLiteral("return.csv"))
    {
        plan_.file.name = file_name;
        plan_.file.content = content;
        plan_.file.bytes = content.size();
        plan_.file.sha256 = sha256_hex(content);
        plan_.file.encoding = QStringLiteral("UTF-8");
        plan_.file.mapping = QStringLiteral("plain-return");
        plan_.file.header_row = 1;
        plan_.programmes = {{ProgrammeId(QStringLiteral("prog")), QStringLiteral("Programme")}};
        Measure measure;
        measure.id = MeasureId(QStringLiteral("eet"));
        measure.programme = ProgrammeId(QStringLiteral("prog"));
        measure.title = QStringLiteral("In work");
        plan_.measures = {measure};
    }

    HandMadePlan &provider(const QString &id)
    {
        Provider provider;
        provider.id = ProviderId(id);
        provider.name = id;
        provider.region = QStringLiteral("South East");
        provider.codes = {{QStringLiteral("E-") + id, {}, {}}};
        provider.spellings = QStringList{id + QStringLiteral(" Council")};
        provider.numbers = QStringList{QStringLiteral("850")};
        provider.successors = {ProviderId(QStringLiteral("heir"))};
        plan_.providers.push_back(provider);
        return *this;
    }

    HandMadePlan &outcome(const QString &provider, double numerator, double denominator,
                          const QString &period = QStringLiteral("2024"))
    {
        Cell cell = figure(provider, period, Aspect::outcome);
        cell.numerator = numerator;
        cell.denominator = denominator;
        cell.origins = {{Part::numerator, plan_.tally.rows, 4, QString::number(numerator), Missing::none},
                        {Part::denominator, plan_.tally.rows, 5, QString::number(denominator), Missing::none}};
        plan_.cells.push_back(cell);
        return *this;
    }

    HandMadePlan &cost(const QString &provider, qint64 pence, const QString &period = QStringLiteral("2024"))
    {
        Cell cell = figure(provider, period, Aspect::cost);
        cell.money = Money{pence};
        cell.origins = {{Part::cost, plan_.tally.rows, 6, QString::number(pence / 100), Missing::none}};
        plan_.cells.push_back(cell);
        return *this;
    }

    HandMadePlan &left_out(const QString &name, const QString &rule)
    {
        ++plan_.tally.rows;
        ++plan_.tally.excluded;
        LeftOutRow row;
        row.row = plan_.tally.rows;
        row.name = name;
        row.rule = rule;
        row.message = name + QStringLiteral(" is left out");
        row.measure = MeasureId(QStringLiteral("eet"));
        row.period = parse_period(u"2024");
        plan_.left_out.push_back(row);
        return *this;
    }

    ImportPlan &plan() { return plan_; }
    operator const ImportPlan &() const { return plan_; }

private:
    Cell figure(const QString &provider, const QString &period, Aspect aspect)
    {
        ++plan_.tally.rows;
        ++plan_.tally.accepted;
        Cell cell;
        cell.key.programme = ProgrammeId(QStringLiteral("prog"));
        cell.key.measure = MeasureId(QStringLiteral("eet"));
        cell.key.provider = ProviderId(provider);
        cell.key.period = *parse_period(period);
        cell.key.aspect = aspect;
        return cell;
    }

    ImportPlan plan_;
};

/// Two councils with outcomes and costs for 2023-24, and England left out.
inline HandMadePlan two_councils(const QByteArray &content = "first")
{
    HandMadePlan plan(content);
    plan.provider(QStringLiteral("Kent")).provider(QStringLiteral("Surrey"));
    plan.outcome(QStringLiteral("Kent"), 30, 100).outcome(QStringLiteral("Surrey"), 40, 80);
    plan.cost(QStringLiteral("Kent"), 123456).cost(QStringLiteral("Surrey"), 5000);
    plan.left_out(QStringLiteral("England"), QStringLiteral("total-row"));
    return plan;
}

} // namespace outturn::test
