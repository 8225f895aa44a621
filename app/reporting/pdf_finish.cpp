// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/pdf_finish.h"

#include "reporting/page_text.h"

#include <QtCore/QCoreApplication>

#define POINTERHOLDER_TRANSITION 4 // the library's older smart pointer is not used
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <memory>
#include <set>

namespace outturn::reporting {

namespace {

constexpr double points_per_pixel = .75;

QPDFObjectHandle words(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(printable(text).replace(QChar::LineSeparator, u' ').toStdString());
}

QPDFObjectHandle number(double value)
{
    return QPDFObjectHandle::newReal(value, 2);
}

/// "D:20250331120000Z". A document without a date has that of no day in particular.
std::string pdf_date(const QDateTime &date)
{
    const QDateTime utc = date.isValid() ? date.toUTC() : QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    return "D:" + utc.toString(QStringLiteral("yyyyMMddHHmmss")).toStdString() + "Z";
}

/// Adds to one PDF and settles what Qt leaves to chance; throws what libqpdf throws.
class Finisher
{
public:
    Finisher(QPDF &pdf, const Document &document, const PageLayout &layout)
        : pdf_(pdf), document_(document), layout_(layout), pages_(pdf.getAllPages())
    {}

    void finish()
    {
        set_information();
        set_catalogue();
        name_fonts();
        for (size_t i = 0; i < std::min(pages_.size(), layout_.pages.size()); ++i)
            add_links(i);
        add_outline();
    }

private:
    void set_information()
    {
        // Qt's own names its version and the clock.
        QPDFObjectHandle information = QPDFObjectHandle::newDictionary();
        information.replaceKey("/Title", words(document_.title));
        if (!document_.subtitle.isEmpty())
            information.replaceKey("/Subject", words(document_.subtitle));
        if (!document_.generator.isEmpty()) {
            information.replaceKey("/Creator", words(document_.generator));
            information.replaceKey("/Producer", words(document_.generator));
        }
        information.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdf_date(document_.date)));
        pdf_.getTrailer().replaceKey("/Info", pdf_.makeIndirectObject(information));
    }

    void set_catalogue()
    {
        QPDFObjectHandle root = pdf_.getRoot();
        root.removeKey("/Metadata");
        root.replaceKey(
            "/Lang",
            QPDFObjectHandle::newString(document_.language.isEmpty() ? "en-GB" : document_.language.toStdString()));
        QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
    }

    /// Qt names a font's subset by an object number that follows a hash's order, another in each process. Here it is
    /// named by its place: fonts in the order in which the pages use them.
    void name_fonts()
    {
        std::set<QPDFObjGen> named;
        for (QPDFObjectHandle &page : pages_) {
            QPDFObjectHandle fonts = page.getKey("/Resources").getKeyIfDict("/Font");
            if (!fonts.isDictionary())
                continue;
            for (const std::string &key : fonts.getKeys()) {
                QPDFObjectHandle font = fonts.getKey(key);
                if (font.isDictionary() && named.insert(font.getObjGen()).second)
                    name_font(font, named.size() - 1);
            }
        }
    }

    static void name_font(QPDFObjectHandle font, size_t place)
    {
        std::string tag = "AAAAAA";
        for (size_t i = tag.size(); i > 0 && place > 0; --i, place /= 26)
            tag[i - 1] = static_cast<char>('A' + place % 26);
        name_subset(font, "/BaseFont", tag);
        QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
        if (!descendants.isArray() || descendants.getArrayNItems() < 1)
            return;
        QPDFObjectHandle descendant = descendants.getArrayItem(0);
        name_subset(descendant, "/BaseFont", tag);
        if (descendant.isDictionary())
            name_subset(descendant.getKey("/FontDescriptor"), "/FontName", tag);
    }

    /// "/QJFAAA+LiberationSans" becomes "/AAAAAB+LiberationSans", and so does a name without a tag.
    static void name_subset(QPDFObjectHandle object, const std::string &key, const std::string &tag)
    {
        if (!object.isDictionary() || !object.getKey(key).isName())
            return;
        const std::string name = object.getKey(key).getName();
        const bool has_tag = name.size() > 8 && name[7] == '+';
        object.replaceKey(key, QPDFObjectHandle::newName("/" + tag + "+" + name.substr(has_tag ? 8 : 1)));
    }

    bool has_page(int page) const { return page >= 0 && static_cast<size_t>(page) < pages_.size(); }

    QPDFObjectHandle destination(int page, qreal top) const
    {
        const auto index = static_cast<size_t>(page);
        QPDFObjectHandle place = QPDFObjectHandle::newArray();
        place.appendItem(pages_[index]);
        place.appendItem(QPDFObjectHandle::newName("/XYZ"));
        place.appendItem(QPDFObjectHandle::newInteger(0));
        // A little above what is led to, so that it does not stick to the window's edge.
        place.appendItem(number(height_of_page(index) - std::max(top - 8, 0.0) * points_per_pixel));
        place.appendItem(QPDFObjectHandle::newNull());
        return place;
    }

    double height_of_page(size_t page) const
    {
        return page < layout_.pages.size() ? layout_.pages[page].drawing.size.height() * points_per_pixel : 0;
    }

    void add_links(size_t page)
    {
        QPDFObjectHandle annotations = QPDFObjectHandle::newArray();
        const double height = height_of_page(page);
        for (const PageLink &link : layout_.pages[page].links) {
            if (!has_page(link.page))
                continue;
            QPDFObjectHandle area = QPDFObjectHandle::newArray();
            area.appendItem(number(link.area.left() * points_per_pixel));
            area.appendItem(number(height - link.area.bottom() * points_per_pixel));
            area.appendItem(number(link.area.right() * points_per_pixel));
            area.appendItem(number(height - link.area.top() * points_per_pixel));
            QPDFObjectHandle annotation = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] >>");
            annotation.replaceKey("/Rect", area);
            annotation.replaceKey("/Dest", destination(link.page, link.top));
            annotations.appendItem(pdf_.makeIndirectObject(annotation));
        }
        if (annotations.getArrayNItems() > 0)
            pages_[page].replaceKey("/Annots", annotations);
    }

    /// An item of the outline with the items of lower level that follow it.
    struct Item {
        QPDFObjectHandle object;
        const PageBookmark *bookmark;
        std::vector<Item> children;
    };

    /// The bookmarks from `next` on that lie deeper than `level`.
    std::vector<Item> items_below(int level, size_t &next)
    {
        std::vector<Item> items;
        while (next < layout_.bookmarks.size() && layout_.bookmarks[next].level > level) {
            const PageBookmark &bookmark = layout_.bookmarks[next++];
            Item item{pdf_.makeIndirectObject(QPDFObjectHandle::newDictionary()), &bookmark, {}};
            item.children = items_below(bookmark.level, next);
            if (has_page(bookmark.page))
                items.push_back(std::move(item));
        }
        return items;
    }

    void link_items(QPDFObjectHandle parent, std::vector<Item> &items, bool is_open)
    {
        if (items.empty())
            return;
        parent.replaceKey("/First", items.front().object);
        parent.replaceKey("/Last", items.back().object);
        const auto count = static_cast<long long>(items.size());
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(is_open ? count : -count));
        for (size_t i = 0; i < items.size(); ++i) {
            QPDFObjectHandle &object = items[i].object;
            object.replaceKey("/Title", words(items[i].bookmark->title));
            object.replaceKey("/Parent", parent);
            object.replaceKey("/Dest", destination(items[i].bookmark->page, items[i].bookmark->top));
            if (i > 0)
                object.replaceKey("/Prev", items[i - 1].object);
            if (i + 1 < items.size())
                object.replaceKey("/Next", items[i + 1].object);
            link_items(object, items[i].children, false);
        }
    }

    void add_outline()
    {
        size_t next = 0;
        std::vector<Item> items = items_below(0, next);
        if (items.empty())
            return;
        QPDFObjectHandle outlines = pdf_.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
        link_items(outlines, items, true);
        pdf_.getRoot().replaceKey("/Outlines", outlines);
        pdf_.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }

    QPDF &pdf_;
    const Document &document_;
    const PageLayout &layout_;
    std::vector<QPDFObjectHandle> pages_;
};

} // namespace

Result<QByteArray> finish_pdf(const QByteArray &pdf, const Document &document, const PageLayout &layout)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("report", pdf.constData(), static_cast<size_t>(pdf.size()));
        Finisher(file, document, layout).finish();
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                          static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception &exception) {
        return failure(ErrorCode::internal, QCoreApplication::translate("reporting", "The PDF could not be completed."),
                       QString::fromUtf8(exception.what()));
    }
}

} // namespace outturn::reporting
