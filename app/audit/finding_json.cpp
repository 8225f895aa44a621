// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/finding_json.h"

#include "domain/period_json.h"
#include <QtCore/QCoreApplication>

#include <cmath>

namespace outturn::audit {
namespace {

constexpr int version = 1;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QString about_text(const FindingAbout &about)
{
    JsonText object;
    object.add_text(key("programme"), about.programme.text);
    object.add_text(key("measure"), about.measure.text);
    object.add_text(key("provider"), about.provider.text);
    if (about.period)
        object.add(key("period"), period_json(*about.period));
    object.add_text(key("figure"), about.figure);
    object.add_text(key("check"), about.check);
    object.add_number(key("sample"), about.sample, 0);
    return object.text();
}

FindingAbout read_about(JsonReader &reader)
{
    FindingAbout about;
    about.programme = ProgrammeId(reader.string_or(key("programme"), {}));
    about.measure = MeasureId(reader.string_or(key("measure"), {}));
    about.provider = ProviderId(reader.string_or(key("provider"), {}));
    about.period = read_period_json(reader, key("period"));
    about.figure = reader.string_or(key("figure"), {});
    about.check = reader.string_or(key("check"), {});
    about.sample = reader.integer_or(key("sample"), 0);
    if (about.sample < 0)
        reader.fail(key("sample"), QCoreApplication::translate("audit", "a number of a sample is 1 or more"));
    return about;
}

QString evidence_text(const FindingEvidence &evidence)
{
    QStringList figures;
    for (const FindingEvidence::Figure &figure : evidence.figures) {
        JsonText object;
        object.add_text(key("name"), figure.name);
        // What is not a number has no place in JSON, and says as little as none.
        if (figure.number && std::isfinite(*figure.number))
            object.add(key("number"), json_text(*figure.number));
        figures.append(object.text());
    }
    JsonText object;
    object.add_list(key("figures"), figures);
    object.add_text(key("source"), evidence.source);
    object.add_text(key("text"), evidence.text);
    return object.text();
}

FindingEvidence read_evidence(JsonReader &reader)
{
    FindingEvidence evidence;
    reader.objects(key("figures"), false, [&evidence](JsonReader &figure) {
        FindingEvidence::Figure read{figure.string(key("name")), {}};
        if (const double number = figure.number_or(key("number"), 0); figure.has(key("number")))
            read.number = number;
        evidence.figures.push_back(read);
    });
    evidence.source = reader.string_or(key("source"), {});
    evidence.text = reader.string_or(key("text"), {});
    return evidence;
}

template <typename Choice>
Choice chosen(JsonReader &reader, const char *name, const QStringList &words, Choice otherwise)
{
    return static_cast<Choice>(reader.choice_or(key(name), words, static_cast<int>(otherwise)));
}

} // namespace

void write_shared(const Finding &finding, JsonText &object)
{
    object.add_text(key("title"), finding.title);
    object.add_text(key("text"), finding.text);
    object.add_text(key("severity"), finding_severity_word(finding.severity));
    if (!(finding.about == FindingAbout{}))
        object.add(key("about"), about_text(finding.about));
    object.add_text(key("recommendation"), finding.recommendation);
}

void read_shared(JsonReader &reader, Finding &finding)
{
    finding.title = reader.string(key("title"));
    finding.text = reader.string_or(key("text"), {});
    finding.severity = chosen(reader, "severity", finding_severity_words(), FindingSeverity::medium);
    reader.object_if_present(key("about"), [&finding](JsonReader &about) { finding.about = read_about(about); });
    finding.recommendation = reader.string_or(key("recommendation"), {});
}

QByteArray write_finding(const Finding &finding)
{
    JsonText object;
    object.add_text(key("format"), QStringLiteral("outturn-finding"));
    object.add(key("version"), json_text(version));
    object.add(key("number"), json_text(finding.number));
    object.add_text(key("kind"), finding_kind_word(finding.kind));
    object.add_text(key("state"), finding_state_word(finding.state));
    write_shared(finding, object);
    if (!(finding.evidence == FindingEvidence{}))
        object.add(key("evidence"), evidence_text(finding.evidence));
    object.add_text(key("response"), finding.response);
    object.add_text(key("origin"), finding.origin);
    return object.text().toUtf8() + '\n';
}

Result<Finding> read_finding(const Act &act)
{
    const QString name = QCoreApplication::translate("audit", "act %1 of the workspace").arg(act.id);
    Result<JsonReader> opened = JsonReader::from_bytes(act.json, name, QStringLiteral("outturn-finding"), version);
    if (!opened)
        return tl::unexpected(opened.error());
    JsonReader &reader = *opened;
    Finding finding;
    finding.number = reader.integer_or(key("number"), 0);
    if (finding.number < 1 || act.subject != finding_subject(finding.number))
        reader.fail(key("number"), QCoreApplication::translate("audit", "it is not the number of the act's subject"));
    finding.kind = chosen(reader, "kind", finding_kind_words(), FindingKind::finding);
    finding.state = chosen(reader, "state", finding_state_words(), FindingState::open);
    read_shared(reader, finding);
    reader.object_if_present(key("evidence"),
                             [&finding](JsonReader &evidence) { finding.evidence = read_evidence(evidence); });
    finding.response = reader.string_or(key("response"), {});
    finding.origin = reader.string_or(key("origin"), {});
    if (const Result<> sound = reader.finish(); !sound)
        return tl::unexpected(sound.error());
    finding.person = act.person;
    finding.changed_at = act.at;
    return finding;
}

} // namespace outturn::audit
