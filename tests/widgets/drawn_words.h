// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QPaintDevice>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPicture>

#include <vector>

/// What a picture draws, caught on its way: each text with its place, and the bounds of everything.
namespace outturn::test {

struct DrawnWord {
    QString text;
    QRectF rect; ///< the height of its letters, not of its line
};

struct DrawnPicture {
    std::vector<DrawnWord> words; ///< each once, though it be painted twice
    QRectF bounds;

    bool holds(const QString &text) const { return find(text) != nullptr; }
    const DrawnWord *find(const QString &text) const
    {
        for (const DrawnWord &word : words) {
            if (word.text == text) {
                return &word;
            }
        }
        return nullptr;
    }
};

class CatchingEngine final : public QPaintEngine
{
public:
    explicit CatchingEngine(DrawnPicture &into) : QPaintEngine(QPaintEngine::AllFeatures), into_(into) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &at, const QPixmap &, const QRectF &) override { note(at); }
    Type type() const override { return QPaintEngine::User; }
    void drawPath(const QPainterPath &path) override { note(path.boundingRect()); }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode) override
    {
        note(QPolygonF(QList<QPointF>(points, points + count)).boundingRect());
    }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QFontMetricsF metrics(item.font());
        const QRectF letters(at.x(), at.y() - metrics.capHeight(), metrics.horizontalAdvance(item.text()),
                             metrics.capHeight());
        const QRectF rect = painter()->transform().mapRect(letters);
        into_.bounds |= rect;
        for (const DrawnWord &word : into_.words) {
            if (word.text == item.text() && QLineF(word.rect.center(), rect.center()).length() < 1) {
                return;
            }
        }
        into_.words.push_back({item.text(), rect});
    }

private:
    void note(const QRectF &rect) { into_.bounds |= painter()->transform().mapRect(rect); }

    DrawnPicture &into_;
};

class CatchingDevice final : public QPaintDevice
{
public:
    CatchingDevice(DrawnPicture &into, QSize size) : engine_(into), size_(size) {}
    QPaintEngine *paintEngine() const override { return &engine_; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return size_.width();
        case PdmHeight:
            return size_.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return 1;
        }
    }

private:
    mutable CatchingEngine engine_;
    QSize size_;
};

inline DrawnPicture drawn(const QPicture &picture, QSize size)
{
    DrawnPicture caught;
    CatchingDevice device(caught, size);
    QPainter painter(&device);
    painter.drawPicture(0, 0, picture);
    painter.end();
    return caught;
}

/// The first two words that cover each other, for a message; empty if there are none.
inline QString overlapping_words(const DrawnPicture &picture)
{
    for (std::size_t one = 0; one < picture.words.size(); ++one) {
        for (std::size_t other = one + 1; other < picture.words.size(); ++other) {
            if (picture.words[one].rect.intersects(picture.words[other].rect)) {
                return picture.words[one].text + QStringLiteral(" / ") + picture.words[other].text;
            }
        }
    }
    return {};
}

} // namespace outturn::test
