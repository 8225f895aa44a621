// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_form_values.h"

#include <QtWidgets/QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace outturn::widgets {

class NumberTable;
class ReportChoiceBox;

/// The plan of a sample: what is tested, how much error can be tolerated, how sure one wants to be; and beside it at once
/// how many claims that takes. Knows no rules: what is written goes out, what follows from it comes in.
class SamplePlanForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SamplePlanForm(QWidget *parent = nullptr);

    /// The choices and what is chosen; the user's own words are replaced.
    void set_entry(const SampleChoices &choices, const SamplePlanEntry &entry);
    SamplePlanEntry entry() const;
    void set_answer(const SamplePlanAnswer &answer);
    NumberTable *limits() const { return limits_; }

signals:
    /// Other claims are meant.
    void frame_changed();
    /// The same claims, another question about them.
    void question_changed();
    void draw_wanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Amount {
        QLineEdit *rate = nullptr;
        QLineEdit *amount = nullptr;
        bool by_amount = false;
    };
    struct Risk {
        ReportChoiceBox *level = nullptr;
        QLineEdit *percent = nullptr;
    };

    QWidget *build_frame();
    QWidget *build_question();
    QWidget *build_confidence();
    QWidget *build_answer();
    void add_row(QGridLayout *grid, int row, const QString &title, QWidget *field, QWidget *buddy = nullptr);
    ReportChoiceBox *make_choice(const char *name, const std::vector<ReportChoice> &choices, const QString &chosen);
    QLineEdit *make_field(const char *name, int letters);
    QWidget *make_amount(Amount &amount, const char *name);
    QWidget *make_risk(Risk &risk, const char *name, const std::array<int, 3> &levels);
    void fill_measures(const std::vector<ReportChoice> &measures, const QStringList &chosen);
    void show_measures();
    void show_fields();
    void follow_font();

    ReportChoiceBox *programme_ = nullptr;
    QToolButton *measures_ = nullptr;
    QMenu *measure_menu_ = nullptr;
    ReportChoiceBox *provider_ = nullptr;
    ReportChoiceBox *period_ = nullptr;
    ReportChoiceBox *amount_ = nullptr;
    ReportChoiceBox *strata_ = nullptr;
    QLabel *bounds_label_ = nullptr;
    QLineEdit *bounds_ = nullptr;
    QLabel *population_ = nullptr;
    ReportChoiceBox *unit_ = nullptr;
    ReportChoiceBox *model_ = nullptr;
    Amount materiality_;
    Amount expected_;
    ReportChoiceBox *by_risk_ = nullptr;
    QStackedWidget *sure_ = nullptr;
    QLineEdit *confidence_ = nullptr;
    QLineEdit *audit_risk_ = nullptr;
    Risk inherent_;
    Risk control_;
    Risk analytical_;
    QLabel *given_confidence_ = nullptr;
    QLabel *size_ = nullptr;
    QWidget *problem_ = nullptr;
    QLabel *sentence_ = nullptr;
    NumberTable *limits_ = nullptr;
    QPushButton *draw_ = nullptr;
    SampleChoices choices_;
};

} // namespace outturn::widgets
