// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace outturn::widgets {

class AttentionList;
class HeadlinePanel;
class ImportFileList;
class NumberTable;
class ReadingPanel;
class SheetPreview;

/// The import assistant: the files, the sheet as it is, how it is read, and what needs the user. Shows one value and
/// keeps the user's place in it; the panes say by their own signals what is to be changed, always of the file shown.
/// GUI thread.
class ImportPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPage(QWidget *parent = nullptr);

    void set_values(const ImportPageValues &values);
    /// Only the list of files and whether they can be imported; the rest stays as it is.
    void set_files(const std::vector<ImportFileItem> &files, int files_to_import, const QString &blocked_text);
    /// Only the progress: cheap enough for every step of the work.
    void set_progress(const ImportProgressValues &progress);

    ImportFileList *files() const { return files_; }
    SheetPreview *preview() const { return preview_; }
    AttentionList *attention() const { return attention_; }
    ReadingPanel *reading() const { return reading_; }

    /// Scrolls the sheet to a cell (from 1; column 0: the row); asks for another sheet or for rows that are not shown.
    void go_to(const QString &sheet, int row, int column);
    QByteArray save_layout() const;
    void restore_layout(const QByteArray &layout);

public slots:
    void next_pane();
    void previous_pane();

signals:
    void add_files_requested();
    void import_requested();
    void cancel_requested(); ///< nothing is to be imported
    void stop_requested();   ///< of the work under way
    void save_profile_requested();
    void close_requested(); ///< after the summary
    void sheet_wanted(const QString &sheet);
    void rows_wanted(int first_row, int last_row);

private:
    struct Target {
        QString sheet;
        int row = 0;
        int column = 0;
    };
    QWidget *make_card(const QString &name, QWidget *content, QLabel *title, QWidget *beside = nullptr);
    QWidget *build_panes();
    QWidget *build_summary();
    QWidget *build_bar();
    void connect_panes();
    void show_bar();
    void show_titles();
    void cycle(int step);
    std::vector<QWidget *> panes() const;

    ImportPageValues values_;
    std::optional<Target> target_; ///< where to go once its sheet and rows are there
    HeadlinePanel *headline_;
    ImportFileList *files_;
    SheetPreview *preview_;
    AttentionList *attention_;
    ReadingPanel *reading_;
    NumberTable *summary_;
    QLabel *summary_text_;
    QLabel *files_title_;
    QLabel *attention_title_;
    QStackedWidget *stack_;
    QSplitter *across_ = nullptr;
    QSplitter *down_ = nullptr;
    QLabel *promise_;
    QLabel *blocked_;
    QProgressBar *bar_;
    QPushButton *save_profile_;
    QPushButton *cancel_;
    QPushButton *import_;
    QToolButton *add_files_;
    bool stopping_ = false;
};

} // namespace outturn::widgets
