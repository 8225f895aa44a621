// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/html_outline.h"

#include "reporting/html_text.h"

#include <algorithm>

namespace outturn::reporting {

namespace {

constexpr std::size_t headings_without_contents = 3;
constexpr int top_level = 2;
constexpr int deepest_level = 4;

} // namespace

std::vector<OutlineEntry> html_outline(const Document &document)
{
    std::vector<OutlineEntry> outline;
    std::vector<int> open_levels;
    for (const Block &block : document.blocks) {
        const auto *heading = std::get_if<Heading>(&block);
        if (!heading || heading->text.trimmed().isEmpty()) {
            continue;
        }
        const int level = std::clamp(heading->level, top_level, deepest_level);
        while (!open_levels.empty() && open_levels.back() >= level) {
            open_levels.pop_back();
        }
        open_levels.push_back(level);
        outline.push_back({static_cast<int>(open_levels.size()) + 1, heading->text,
                           "section-" + QByteArray::number(static_cast<int>(outline.size()) + 1)});
    }
    if (!document.notes.isEmpty() || !document.shorthand.empty()) {
        outline.push_back({top_level, document.words.notes, "notes"});
    }
    return outline;
}

QByteArray html_contents(const std::vector<OutlineEntry> &outline, const QString &title)
{
    if (outline.size() <= headings_without_contents) {
        return {};
    }
    QByteArray html = "<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">" + html_text(title)
        + "</h2>\n<ol>\n";
    int level = top_level;
    bool item_is_open = false;
    for (const OutlineEntry &entry : outline) {
        if (entry.level > level) {
            html += "\n<ol>\n";
        } else if (item_is_open) {
            html += "</li>\n";
        }
        for (; level > entry.level; --level) {
            html += "</ol>\n</li>\n";
        }
        level = entry.level;
        html += "<li><a href=\"#" + entry.id + "\">" + html_text(entry.text) + "</a>";
        item_is_open = true;
    }
    for (; level > top_level; --level) {
        html += "</li>\n</ol>\n";
    }
    return html + "</li>\n</ol>\n</nav>\n";
}

} // namespace outturn::reporting
