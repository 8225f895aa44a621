// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/pseudonyms.h"

#include "foundation/sha256.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::tasks {
namespace {

QByteArrayView view_of(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

Pseudonyms::Digest Pseudonyms::digest(std::string_view reference) const
{
    Sha256 hash;
    hash.add(secret_);
    hash.add(view_of(reference));
    const QByteArray bytes = QByteArray::fromHex(hash.hex());
    Digest digest{};
    std::copy_n(bytes.begin(), std::min<qsizetype>(bytes.size(), std::ssize(digest)), digest.begin());
    return digest;
}

void Pseudonyms::complete()
{
    std::sort(digests_.begin(), digests_.end());
    digests_.erase(std::unique(digests_.begin(), digests_.end()), digests_.end());
    digests_.shrink_to_fit();
}

qint64 Pseudonyms::number(std::string_view reference) const
{
    const Digest wanted = digest(reference);
    const auto found = std::lower_bound(digests_.begin(), digests_.end(), wanted);
    return found != digests_.end() && *found == wanted ? found - digests_.begin() + 1 : 0;
}

// The kinds have secrets of their own: a person's reference may be the same text as a case's.
CasePseudonyms::CasePseudonyms(const QByteArray &secret)
    : cases_(secret + "case"), persons_(secret + "person"), households_(secret + "household")
{}

void CasePseudonyms::add(const CaseRecord &record)
{
    for (const auto &[pseudonyms, reference] :
         {std::pair(&cases_, record.case_ref), std::pair(&persons_, record.person_ref),
          std::pair(&households_, record.household_ref)}) {
        if (!reference.empty())
            pseudonyms->add(reference);
    }
}

void CasePseudonyms::complete()
{
    cases_.complete();
    persons_.complete();
    households_.complete();
}

QString CasePseudonyms::of_case(const QString &reference) const
{
    const QByteArray utf8 = reference.toUtf8();
    return QString::fromLatin1(of_case(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size()))));
}

/// One that was never added is nobody's: it gets no number, and above all not its own text.
QByteArray CasePseudonyms::mark(const char *word, const Pseudonyms &pseudonyms, std::string_view reference)
{
    return reference.empty() ? QByteArray() : word + QByteArray::number(pseudonyms.number(reference));
}

Result<CasePseudonyms> case_pseudonyms(const workspace::WorkspaceReader &source, std::stop_token stop)
{
    constexpr int rows_between_looks = 4096;
    const Result<QByteArray> secret = source.secret_of_cases();
    if (!secret)
        return tl::unexpected(secret.error());
    const Result<std::vector<StoredReturn>> returns = source.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    if (const auto keys = source.case_keys(); !keys)
        return tl::unexpected(keys.error());
    CasePseudonyms pseudonyms(*secret);
    for (const StoredReturn &entry : *returns) {
        if (!entry.is_case_return)
            continue;
        int rows = 0;
        const Result<> read = source.scan_records(entry.id, [&](const CaseRecord &record) {
            pseudonyms.add(record);
            return ++rows % rows_between_looks != 0 || !stop.stop_requested();
        });
        if (!read)
            return tl::unexpected(read.error());
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("tasks", "The report was cancelled."));
    }
    pseudonyms.complete();
    return pseudonyms;
}

} // namespace outturn::tasks
