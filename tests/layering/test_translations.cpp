// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QFile>
#include <QtCore/QLibraryInfo>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

#include <algorithm>
#include <vector>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< one, or the plural forms
    bool numerus = false;
    bool unfinished = false;
};

QByteArray bytes_of(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString catalogue(const QString &name)
{
    return QStringLiteral(OUTTURN_SOURCE_DIR "/translations/") + name;
}

std::vector<Message> messages_of(const QByteArray &ts)
{
    std::vector<Message> messages;
    QXmlStreamReader xml(ts);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.push_back({context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == u"yes", false});
        } else if (xml.name() == u"source") {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.back().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.back().numerus) {
                messages.back().translations.append(xml.readElementText());
            }
        } else if (xml.name() == u"numerusform") {
            messages.back().translations.append(xml.readElementText());
        }
    }
    return messages;
}

/// %1, %L2, %n: the places that a program fills, each once and in order.
QStringList places_in(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?(\\d{1,2}|n)"));
    QStringList places;
    QRegularExpressionMatchIterator matches = place.globalMatch(text);
    while (matches.hasNext()) {
        places.append(matches.next().captured(1));
    }
    places.removeDuplicates();
    places.sort();
    return places;
}

void expect_none(const QStringList &complaints)
{
    if (!complaints.isEmpty()) {
        QFAIL(qPrintable(QStringLiteral("\n  ") + complaints.join(QStringLiteral("\n  "))));
    }
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void every_word_is_translated_data();
    void every_word_is_translated();
    void every_place_is_kept_data();
    void every_place_is_kept();
    void catalogues_know_every_word_of_the_sources();
};

void TestTranslations::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestTranslations::every_word_is_translated_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Welsh") << QStringLiteral("outturn_cy.ts");
    QTest::newRow("Welsh of Qt's own words") << QStringLiteral("qt_cy.ts");
    QTest::newRow("English plurals") << QStringLiteral("outturn_en.ts");
}

void TestTranslations::every_word_is_translated()
{
    QFETCH(const QString, name);
    QStringList missing;
    for (const Message &message : messages_of(bytes_of(catalogue(name)))) {
        if (message.unfinished || message.translations.isEmpty() || message.translations.contains(QString())) {
            missing.append(message.context + QStringLiteral(": ") + message.source);
        }
    }
    expect_none(missing);
}

void TestTranslations::every_place_is_kept_data()
{
    every_word_is_translated_data();
}

void TestTranslations::every_place_is_kept()
{
    QFETCH(const QString, name);
    QStringList broken;
    for (const Message &message : messages_of(bytes_of(catalogue(name)))) {
        const QStringList wanted = places_in(message.source);
        for (const QString &translation : message.translations) {
            QStringList found = places_in(translation);
            // "dim darparwyr", "one provider": a plural form may leave its number out.
            if (message.numerus && !found.contains(QStringLiteral("n")) && wanted.contains(QStringLiteral("n"))) {
                found.append(QStringLiteral("n"));
                found.sort();
            }
            if (!translation.isEmpty() && found != wanted) {
                broken.append(message.source + QStringLiteral(" -> ") + translation);
            }
        }
    }
    expect_none(broken);
}

void TestTranslations::catalogues_know_every_word_of_the_sources()
{
    const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
    if (!QFile::exists(lupdate)) {
        QSKIP("lupdate is not beside this Qt");
    }
    QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("outturn_cy.ts"));
    QVERIFY(QFile::copy(catalogue(QStringLiteral("outturn_cy.ts")), fresh));
    QFile::setPermissions(fresh, QFile::ReadOwner | QFile::WriteOwner);
    QProcess process;
    process.start(lupdate,
                  {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral(OUTTURN_SOURCE_DIR "/app"),
                   QStringLiteral("-I"), QStringLiteral(OUTTURN_SOURCE_DIR), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-locations"), QStringLiteral("none"),
                   QStringLiteral("@" OUTTURN_BINARY_DIR "/translations/sources.txt"), QStringLiteral("-ts"), fresh});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 0);
    const auto words_of = [](const QString &path) {
        QStringList words;
        for (const Message &message : messages_of(bytes_of(path))) {
            words.append(message.context + QStringLiteral(": ") + message.source);
        }
        return words;
    };
    const QStringList known = words_of(catalogue(QStringLiteral("outturn_cy.ts")));
    const QStringList said = words_of(fresh);
    QStringList complaints;
    for (const QString &word : said) {
        if (!known.contains(word)) {
            complaints.append(QStringLiteral("not in outturn_cy.ts: ") + word);
        }
    }
    for (const QString &word : known) {
        if (!said.contains(word)) {
            complaints.append(QStringLiteral("no longer said: ") + word);
        }
    }
    expect_none(complaints);
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "test_translations.moc"
