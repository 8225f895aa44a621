// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <array>
#include <stop_token>
#include <vector>

namespace outturn::tasks {

/// Stands for references that must not leave the building: "Case 12". The same reference has the same number wherever
/// it is written, and another one another. Numbers follow the SHA-256 of a secret and the reference, so that neither
/// their order nor their neighbours tell anything, and nobody without the secret can try whether a number is a certain
/// reference. Memory: 16 bytes a reference. A value.
class Pseudonyms
{
public:
    explicit Pseudonyms(const QByteArray &secret) : secret_(secret) {}

    /// Adds a reference in UTF-8; as often as one likes. Blank ones are none. Before anything is asked.
    void add(std::string_view reference) { digests_.push_back(digest(reference)); }
    void complete();

    size_t size() const { return digests_.size(); }
    /// From 1; 0 for a reference that was not added.
    qint64 number(std::string_view reference) const;

private:
    using Digest = std::array<char, 16>;
    Digest digest(std::string_view reference) const;

    QByteArray secret_;
    std::vector<Digest> digests_;
};

/// Those of every case, person and household whose rows are in force, each kind counted for itself.
class CasePseudonyms
{
public:
    explicit CasePseudonyms(const QByteArray &secret);

    void add(const CaseRecord &record);
    void complete();

    /// "Case 12"; empty for an empty reference. They are marks, not words: the same in every language.
    QString of_case(const QString &reference) const;
    QByteArray of_case(std::string_view reference) const { return mark("Case ", cases_, reference); }
    QByteArray of_person(std::string_view reference) const { return mark("Person ", persons_, reference); }
    QByteArray of_household(std::string_view reference) const { return mark("Household ", households_, reference); }

private:
    static QByteArray mark(const char *word, const Pseudonyms &pseudonyms, std::string_view reference);

    Pseudonyms cases_;
    Pseudonyms persons_;
    Pseudonyms households_;
};

/// The same for the same case returns in force, whatever else the workspace holds. Reads every row once.
Result<CasePseudonyms> case_pseudonyms(const workspace::WorkspaceReader &source, std::stop_token stop = {});

} // namespace outturn::tasks
