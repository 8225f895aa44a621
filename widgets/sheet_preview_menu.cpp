// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_preview_menu.h"

#include "widgets/sheet_preview_model.h"

namespace outturn::widgets {

SheetPreviewMenu::SheetPreviewMenu(const SheetPreviewModel *model, QWidget *parent) : QMenu(parent), model_(model)
{
    setObjectName(QStringLiteral("preview_menu"));
    setAttribute(Qt::WA_DeleteOnClose);
}

void SheetPreviewMenu::add_role(QMenu *menu, int column, const QString &text, QStringView role)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QStringLiteral("role_%1").arg(role));
    action->setCheckable(true);
    action->setChecked(model_->column_at(column).role == role);
    connect(action, &QAction::triggered, this,
            [this, column, id = role.toString()] { emit column_role_chosen(column, id, {}); });
}

void SheetPreviewMenu::add_column(int column)
{
    addSection(tr("Column %1 is").arg(SheetPreviewModel::letters(column)));
    add_measure_roles(column);
    addSeparator();
    add_role(this, column, tr("Provider\u2019s &code"), import_role::provider_code);
    add_role(this, column, tr("Provider\u2019s n&ame"), import_role::provider_name);
    add_role(this, column, tr("&Period"), import_role::period);
    add_role(this, column, tr("Category of &figure"), import_role::category);
    add_role(this, column, tr("&Group"), import_role::group);
    QMenu *more = addMenu(tr("Somet&hing else"));
    more->setObjectName(QStringLiteral("more_roles"));
    add_role(more, column, tr("Provider\u2019s n&umber"), import_role::provider_number);
    add_role(more, column, tr("Provider\u2019s &type"), import_role::provider_type);
    add_role(more, column, tr("&Region"), import_role::region);
    add_role(more, column, tr("&Contract"), import_role::contract);
    add_role(more, column, tr("&Area"), import_role::area);
    add_role(more, column, tr("C&ohort"), import_role::cohort);
    add_role(more, column, tr("&Quarter"), import_role::quarter);
    QMenu *marks = addMenu(tr("About the ret&urn"));
    marks->setObjectName(QStringLiteral("return_marks"));
    add_role(marks, column, tr("&Certified, yes or no"), import_role::certified);
    add_role(marks, column, tr("&Filled in by the publisher, yes or no"), import_role::imputed);
    add_role(marks, column, tr("&Received on"), import_role::received_on);
    add_role(marks, column, tr("&Due on"), import_role::due_on);
    addSeparator();
    add_role(this, column, tr("A n&ote, for people only"), import_role::note);
    add_role(this, column, tr("&Left out"), import_role::left_out);
}

void SheetPreviewMenu::add_measure_roles(int column)
{
    struct Role {
        QString text;
        QStringView id;
    };
    const Role roles[] = {{tr("&Numerator of"), import_role::numerator},
                          {tr("&Denominator of"), import_role::denominator},
                          {tr("&Value of"), import_role::value},
                          {tr("Published &rate of"), import_role::rate},
                          {tr("Co&st of"), import_role::cost}};
    const PreviewColumn &now = model_->column_at(column);
    for (const Role &role : roles) {
        QMenu *measures = addMenu(role.text);
        measures->setObjectName(QStringLiteral("role_%1").arg(role.id));
        measures->menuAction()->setCheckable(true);
        measures->menuAction()->setChecked(now.role == role.id);
        const auto add = [&](const QString &text, const QString &measure) {
            QAction *action = measures->addAction(text);
            action->setObjectName(QStringLiteral("measure_") + measure);
            action->setCheckable(true);
            action->setChecked(now.role == role.id && now.measure == measure);
            connect(action, &QAction::triggered, this,
                    [this, column, id = role.id.toString(), measure] { emit column_role_chosen(column, id, measure); });
        };
        for (const ImportChoice &measure : model_->values().measures) {
            add(QString(measure.text).replace(u'&', QStringLiteral("&&")), measure.id);
        }
        measures->addSeparator();
        add(tr("A ne&w measure"), import_role::new_measure.toString());
    }
}

void SheetPreviewMenu::add_row(int model_row, const std::vector<int> &rows)
{
    const PreviewRow &row = model_->row_at(model_row);
    if (row.kind == PreviewRowKind::gap) {
        QAction *show = addAction(tr("&Show these rows"));
        show->setObjectName(QStringLiteral("show_rows"));
        connect(show, &QAction::triggered, this,
                [this, first = row.row, last = row.last_row] { emit rows_wanted(first, last); });
        return;
    }
    const int count = static_cast<int>(rows.size());
    addSection(count > 1 ? tr("%n row(s)", nullptr, count) : tr("Row %1").arg(row.row));
    QAction *header = addAction(tr("This is the &header row"));
    header->setObjectName(QStringLiteral("header_row"));
    header->setCheckable(true);
    header->setChecked(row.row == model_->values().header_row);
    header->setEnabled(count == 1);
    connect(header, &QAction::triggered, this, [this, at = row.row] { emit header_row_chosen(at); });
    const bool is_in = row.kind == PreviewRowKind::data || row.kind == PreviewRowKind::in_error;
    QAction *fate = addAction(is_in ? tr("Leave o&ut") : tr("Ta&ke in"));
    fate->setObjectName(QStringLiteral("row_fate"));
    fate->setEnabled(row.row > model_->values().header_row);
    connect(fate, &QAction::triggered, this, [this, rows, is_in] { emit fate_chosen(rows, is_in); });
}

} // namespace outturn::widgets
