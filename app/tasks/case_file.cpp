// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/case_file.h"

#include "foundation/csv_text.h"
#include "ingest/plain_names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <map>

namespace outturn::tasks {
namespace {

constexpr qsizetype full_buffer = 1 << 20;
constexpr qint64 rows_between_looks = 4096;

const char *const header =
    "programme,provider_code,provider_name,provider_type,region,contract,area_code,cohort,period,group,measure,"
    "case_ref,referred_on,attached_on,outcome_on,status,claimed_gbp,paid_gbp,paid_on,cost_gbp,person_ref,"
    "household_ref\n";

QByteArray day_text(CaseDay day)
{
    return day == no_day ? QByteArray() : date_of(day).toString(Qt::ISODate).toLatin1();
}

QByteArray amount_text(qint32 pence)
{
    if (pence == no_amount)
        return {};
    const QByteArray digits = QByteArray::number(qAbs(qint64(pence))).rightJustified(3, '0');
    return (pence < 0 ? QByteArray("-") : QByteArray()) + digits.chopped(2) + '.' + digits.right(2);
}

/// The columns that rows of one key share, as they stand at the beginning of each line.
class KeyColumns
{
public:
    static Result<KeyColumns> read(const workspace::WorkspaceReader &source)
    {
        KeyColumns columns;
        auto keys = source.case_keys();
        if (!keys)
            return tl::unexpected(keys.error());
        columns.keys_ = std::move(*keys);
        const auto programmes = source.programmes();
        if (!programmes)
            return tl::unexpected(programmes.error());
        for (const Programme &programme : *programmes)
            columns.programmes_[programme.id] = programme.title;
        const auto providers = source.providers();
        if (!providers)
            return tl::unexpected(providers.error());
        for (const Provider &provider : *providers)
            columns.providers_[provider.id] = provider;
        columns.texts_.resize(columns.keys_.size());
        return columns;
    }

    const CellKey &key(quint32 position) const { return keys_[position]; }

    const QByteArray &text(quint32 position)
    {
        QByteArray &text = texts_[position];
        if (text.isEmpty())
            text = make(keys_[position]);
        return text;
    }

private:
    /// By its title, where that leads back to the same id.
    QString programme_name(const ProgrammeId &id) const
    {
        const auto found = programmes_.find(id);
        const bool leads_back =
            found != programmes_.end() && ingest::id_of_title(found->second, QChar(u'-')) == id.text;
        return leads_back ? found->second : id.text;
    }

    QByteArray make(const CellKey &key) const
    {
        const auto found = providers_.find(key.provider);
        const Provider provider = found == providers_.end() ? Provider() : found->second;
        const bool is_dated = key.period.end.isValid();
        QByteArray line =
            csv_line({programme_name(key.programme),
                      provider.codes.empty() ? QString() : code_in_force(provider, key.period.end), provider.name,
                      provider_type_word(provider.type), provider.region, key.contract, key.area, key.cohort,
                      is_dated ? period_label(key.period) : QString(), key.group, key.measure.text});
        line.replace(line.size() - 1, 1, ","); // other columns follow
        return line;
    }

    std::vector<CellKey> keys_;
    std::map<ProgrammeId, QString> programmes_;
    std::map<ProviderId, Provider> providers_;
    std::vector<QByteArray> texts_;
};

void append_row(QByteArray &lines, const QByteArray &key_columns, const CaseRecord &record,
                const CasePseudonyms &pseudonyms)
{
    lines += key_columns;
    lines += pseudonyms.of_case(record.case_ref) + ',';
    lines += day_text(record.referred_on) + ',' + day_text(record.attached_on) + ',' + day_text(record.outcome_on);
    lines += ',' + case_status_word(record.status).toLatin1() + ',';
    lines += amount_text(record.claimed_pence) + ',' + amount_text(record.paid_pence) + ',';
    lines += day_text(record.paid_on) + ',' + amount_text(record.cost_pence) + ',';
    lines += pseudonyms.of_person(record.person_ref) + ',' + pseudonyms.of_household(record.household_ref) + '\n';
}

} // namespace

Result<qint64> write_case_file(const workspace::WorkspaceReader &source, qint64 return_id,
                               const std::optional<ProviderId> &provider, const CasePseudonyms &pseudonyms,
                               const QString &path, std::stop_token stop)
{
    Result<KeyColumns> columns = KeyColumns::read(source);
    if (!columns)
        return tl::unexpected(columns.error());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(
            ErrorCode::refused,
            QCoreApplication::translate("tasks", "The cases could not be written (%1).").arg(file.errorString()));
    QByteArray lines(header);
    qint64 rows = 0;
    bool is_written = true;
    const auto write_out = [&] {
        is_written = is_written && file.write(lines) == lines.size();
        lines.clear();
    };
    const Result<> read = source.scan_records(return_id, [&](const CaseRecord &record) {
        if (provider && columns->key(record.key).provider != *provider)
            return true;
        append_row(lines, columns->text(record.key), record, pseudonyms);
        if (lines.size() >= full_buffer)
            write_out();
        return is_written && (++rows % rows_between_looks != 0 || !stop.stop_requested());
    });
    if (!read)
        return tl::unexpected(read.error());
    if (stop.stop_requested())
        return failure(ErrorCode::cancelled, QCoreApplication::translate("tasks", "The pack was cancelled."));
    write_out();
    if (!is_written || !file.flush())
        return failure(
            ErrorCode::refused,
            QCoreApplication::translate("tasks", "The cases could not be written (%1).").arg(file.errorString()));
    return rows;
}

} // namespace outturn::tasks
