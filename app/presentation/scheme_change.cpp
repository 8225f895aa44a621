// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/number_text.h"
#include "presentation/scheme_fields.h"
#include "presentation/scheme_form.h"
#include "schemes/scheme_reader.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace outturn::presentation {
namespace {

// An amount for one case beyond this is refused at import as well.
constexpr qint64 largest_price_pence = 2'100'000'000;
constexpr double largest_number = 100'000;

QString said(const char *sentence)
{
    return QCoreApplication::translate("presentation", sentence);
}

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(ErrorCode::refused, sentence);
}

tl::unexpected<Error> needed()
{
    return refused(said(QT_TRANSLATE_NOOP("presentation", "This figure is needed: it cannot be left empty.")));
}

Result<Money> read_amount(const QString &text)
{
    const std::optional<Money> money = parse_pounds(text);
    if (!money || money->pence < 0)
        return refused(said(QT_TRANSLATE_NOOP("presentation",
                                              "“%1” is no amount. Write pounds and pence, such as 3,200 or 3,200.50; "
                                              "leave it empty where it is not known."))
                           .arg(text));
    if (money->pence > largest_price_pence)
        return refused(
            said(QT_TRANSLATE_NOOP("presentation", "“%1” is more than £21 million for one case.")).arg(text));
    return *money;
}

/// "15%", "15" and "0.15" are the same; "1" may be either, and is asked about.
Result<double> read_share(const QString &text)
{
    const std::optional<WrittenNumber> number = parse_number(text);
    if (!number || number->is_pounds || number->value < 0)
        return refused(
            said(QT_TRANSLATE_NOOP("presentation", "“%1” is no share. Write a percentage, such as 15%.")).arg(text));
    if (!number->is_percentage && number->value == 1)
        return refused(
            said(QT_TRANSLATE_NOOP("presentation", "“%1” may be 1% or all of it. Write 1% or 100%.")).arg(text));
    const bool is_fraction = !number->is_percentage && number->value < 1;
    const double share = is_fraction ? number->value : number->value / 100.0;
    if (share > 1)
        return refused(said(QT_TRANSLATE_NOOP("presentation", "“%1” is more than 100%.")).arg(text));
    // Dividing leaves 9.2% a little off 0.092; fifteen digits are all that was typed.
    return QString::number(share, 'g', 15).toDouble();
}

Result<int> read_number(const QString &text)
{
    const std::optional<WrittenNumber> number = parse_number(text);
    if (!number || number->is_percentage || number->is_pounds || number->value < 0 || number->value > largest_number
        || number->value != std::floor(number->value))
        return refused(said(QT_TRANSLATE_NOOP("presentation", "“%1” is no whole number from 0 to 100,000.")).arg(text));
    return static_cast<int>(number->value);
}

Result<> set(std::optional<Money> *target, const QString &text)
{
    if (text.isEmpty()) {
        target->reset();
        return {};
    }
    const Result<Money> money = read_amount(text);
    if (!money)
        return tl::unexpected(money.error());
    *target = *money;
    return {};
}

Result<> set(double *target, const QString &text)
{
    if (text.isEmpty())
        return needed();
    const Result<double> share = read_share(text);
    if (!share)
        return tl::unexpected(share.error());
    *target = *share;
    return {};
}

Result<> set(std::optional<double> *target, const QString &text)
{
    if (text.isEmpty()) {
        target->reset();
        return {};
    }
    const Result<double> share = read_share(text);
    if (!share)
        return tl::unexpected(share.error());
    *target = *share;
    return {};
}

Result<> set(int *target, const QString &text)
{
    if (text.isEmpty())
        return needed();
    const Result<int> number = read_number(text);
    if (!number)
        return tl::unexpected(number.error());
    *target = *number;
    return {};
}

Result<> set(std::optional<int> *target, const QString &text)
{
    if (text.isEmpty()) {
        target->reset();
        return {};
    }
    const Result<int> number = read_number(text);
    if (!number)
        return tl::unexpected(number.error());
    *target = *number;
    return {};
}

Result<> set(schemes::CaseCap *target, const QString &text)
{
    const QStringList parts = text.split(u'/');
    const Result<int> numerator = parts.size() == 2 ? read_number(parts[0].trimmed()) : read_number(QString());
    const Result<int> denominator = parts.size() == 2 ? read_number(parts[1].trimmed()) : read_number(QString());
    if (!numerator || !denominator || *numerator < 1 || *numerator > *denominator)
        return refused(said(QT_TRANSLATE_NOOP("presentation",
                                              "“%1” is no part of the whole. Write a fraction, such as 5/6; 1/1 is "
                                              "all."))
                           .arg(text));
    target->numerator = *numerator;
    target->denominator = *denominator;
    return {};
}

/// What a slot holds, to tell whether it has changed.
struct Held {
    std::optional<qint64> pence;
    std::optional<double> number;
    std::optional<int> denominator;

    friend bool operator==(const Held &a, const Held &b)
    {
        return a.pence == b.pence && a.number == b.number && a.denominator == b.denominator;
    }
};

struct HeldBy {
    Held operator()(const std::optional<Money> *money) const
    {
        return {*money ? std::optional<qint64>((*money)->pence) : std::nullopt, {}, {}};
    }
    Held operator()(const double *share) const { return {{}, *share, {}}; }
    Held operator()(const std::optional<double> *share) const { return {{}, *share, {}}; }
    Held operator()(const int *number) const { return {{}, static_cast<double>(*number), {}}; }
    Held operator()(const std::optional<int> *number) const
    {
        return {{}, *number ? std::optional(static_cast<double>(**number)) : std::nullopt, {}};
    }
    Held operator()(const schemes::CaseCap *cap) const
    {
        return {{}, static_cast<double>(cap->numerator), cap->denominator};
    }
};

} // namespace

Result<> change_scheme(schemes::Scheme &scheme, const QString &field, const QString &text)
{
    schemes::Scheme changed = scheme;
    const std::vector<SchemeSlot> found = scheme_slots(changed);
    const auto slot =
        std::find_if(found.begin(), found.end(), [&field](const SchemeSlot &each) { return each.id == field; });
    if (slot == found.end())
        return refused(
            said(QT_TRANSLATE_NOOP("presentation", "The scheme has no figure “%1” that could be changed.")).arg(field));
    const Held before = std::visit(HeldBy{}, slot->value);
    const QString typed = text.trimmed();
    const Result<> read = std::visit([&typed](auto *target) { return set(target, typed); }, slot->value);
    if (!read)
        return read;
    if (std::visit(HeldBy{}, slot->value) == before)
        return {};
    // An empty text is the user's own figure; no source confirms it.
    *slot->source = schemes::Source{};
    if (const Result<> sound = schemes::check_scheme(changed); !sound)
        return sound;
    scheme = std::move(changed);
    return {};
}

} // namespace outturn::presentation
