// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/svg_tree.h"

#include "reporting/html_text.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>

#include <algorithm>

namespace outturn::reporting {

namespace {

using Attribute = std::pair<QString, QString>;

/// QSvgGenerator copies control characters from text, and the font family with whatever it holds, unescaped: either
/// would end the parse. The family is dropped here because the figure names its own.
QString parsable(const QByteArray &generated)
{
    static const QRegularExpression control_characters(
        QStringLiteral("[\\x{0}-\\x{8}\\x{B}-\\x{1F}\\x{7F}-\\x{9F}\\x{FFFE}\\x{FFFF}]"));
    static const QRegularExpression font_family(QStringLiteral("font-family=\"[^\\n]*?\" font-size="));
    QString svg = QString::fromUtf8(generated);
    svg.remove(control_characters);
    svg.replace(font_family, QStringLiteral("font-size="));
    return svg;
}

bool is_group(const SvgElement &element)
{
    return element.name == QLatin1String("g");
}

SvgElement started_element(const QXmlStreamReader &reader)
{
    SvgElement element;
    element.name = reader.name().toString();
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        const bool is_link = attribute.qualifiedName() == QLatin1String("xlink:href");
        element.attributes.emplace_back(is_link ? QStringLiteral("href") : attribute.qualifiedName().toString(),
                                        attribute.value().toString());
    }
    return element;
}

/// A group lies in the outermost one, which sets no opacity, offset or transformation; fonts matter to text alone.
bool group_says_nothing(const Attribute &attribute)
{
    static const std::vector<Attribute> defaults{
        {QStringLiteral("transform"), QStringLiteral("matrix(1,0,0,1,0,0)")},
        {QStringLiteral("fill-opacity"), QStringLiteral("1")},
        {QStringLiteral("stroke-opacity"), QStringLiteral("1")},
        {QStringLiteral("stroke-dashoffset"), QStringLiteral("0")},
    };
    return attribute.first.startsWith(QLatin1String("font-"))
        || std::find(defaults.begin(), defaults.end(), attribute) != defaults.end();
}

bool says_nothing(const SvgElement &element, const Attribute &attribute)
{
    static const std::vector<Attribute> defaults{
        {QStringLiteral("vector-effect"), QStringLiteral("none")},
        {QStringLiteral("font-weight"), QStringLiteral("400")},
        {QStringLiteral("font-style"), QStringLiteral("normal")},
    };
    if (is_group(element)) {
        return group_says_nothing(attribute);
    }
    if (attribute.first == QLatin1String("xml:space")) {
        return element.text == element.text.simplified();
    }
    // The outermost group fills by this rule already.
    const bool repeats_fill_rule = element.name == QLatin1String("path")
        && attribute.first == QLatin1String("fill-rule") && attribute.second == QLatin1String("evenodd");
    return repeats_fill_rule || std::find(defaults.begin(), defaults.end(), attribute) != defaults.end();
}

bool fetches(const Attribute &attribute)
{
    return attribute.first == QLatin1String("href") && !attribute.second.startsWith(u'#')
        && !attribute.second.startsWith(QLatin1String("data:image/"));
}

void prefix_reference(Attribute &attribute, const QString &id_prefix)
{
    if (attribute.first == QLatin1String("id")) {
        attribute.second.prepend(id_prefix + u'-');
    } else if (attribute.first == QLatin1String("href") && attribute.second.startsWith(u'#')) {
        attribute.second.insert(1, id_prefix + u'-');
    } else {
        attribute.second.replace(QLatin1String("url(#"), QStringLiteral("url(#") + id_prefix + u'-');
    }
}

/// Paint order stays as it was, so joining neighbours cannot change the drawing, unless the group is see-through as
/// one whole.
bool may_be_joined(const SvgElement &group, const SvgElement &next)
{
    const bool is_blended =
        std::any_of(group.attributes.begin(), group.attributes.end(),
                    [](const Attribute &attribute) { return attribute.first == QLatin1String("opacity"); });
    return is_group(group) && is_group(next) && !is_blended && group.attributes == next.attributes;
}

void join_groups(std::vector<SvgElement> &children)
{
    std::vector<SvgElement> joined;
    for (SvgElement &child : children) {
        const bool is_container = is_group(child) || child.name == QLatin1String("defs");
        if (is_container && child.children.empty()) {
            continue;
        }
        if (!joined.empty() && may_be_joined(joined.back(), child)) {
            std::move(child.children.begin(), child.children.end(), std::back_inserter(joined.back().children));
        } else {
            joined.push_back(std::move(child));
        }
    }
    children = std::move(joined);
}

void append_markup(QByteArray &markup, const SvgElement &element)
{
    markup += '<' + element.name.toLatin1();
    for (const auto &[name, value] : element.attributes) {
        markup += ' ' + name.toLatin1() + "=\"" + html_text(value) + '"';
    }
    if (element.children.empty() && element.text.isEmpty()) {
        markup += "/>\n";
        return;
    }
    markup += '>' + html_text(element.text);
    if (!element.children.empty()) {
        markup += '\n';
    }
    for (const SvgElement &child : element.children) {
        append_markup(markup, child);
    }
    markup += "</" + element.name.toLatin1() + ">\n";
}

} // namespace

std::optional<SvgElement> read_svg(const QByteArray &generated)
{
    QXmlStreamReader reader(parsable(generated));
    SvgElement document;
    std::vector<SvgElement *> open{&document};
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            // Growing a list of children moves only elements that are already closed.
            open.back()->children.push_back(started_element(reader));
            open.push_back(&open.back()->children.back());
        } else if (reader.isEndElement()) {
            open.pop_back();
        } else if (reader.isCharacters() && open.back()->name == QLatin1String("text")) {
            open.back()->text += reader.text();
        }
    }
    if (reader.hasError() || document.children.empty()) {
        return std::nullopt;
    }
    return std::move(document.children.front());
}

void tidy_svg(SvgElement &root, const QString &id_prefix)
{
    std::erase_if(root.attributes,
                  [&](const Attribute &attribute) { return says_nothing(root, attribute) || fetches(attribute); });
    for (Attribute &attribute : root.attributes) {
        prefix_reference(attribute, id_prefix);
        attribute.second = attribute.second.simplified();
    }
    for (SvgElement &child : root.children) {
        tidy_svg(child, id_prefix);
    }
    join_groups(root.children);
}

QByteArray write_svg(const SvgElement &element)
{
    QByteArray markup;
    append_markup(markup, element);
    return markup;
}

} // namespace outturn::reporting
