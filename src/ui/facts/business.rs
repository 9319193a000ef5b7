//! Business information, of an app or of a channel: the same fields for both.

use leptos::prelude::*;

use crate::app::use_store;
use crate::facts::{BusinessInfo, BusinessName, BusinessNumber};
use crate::ui::kit::{Derived, NumberField, TextField, derive};
use crate::wording::{Label, Lang, terms};

/// Number and name. `control` begins the ids of the two fields.
#[component]
pub fn BusinessFields(
    control: String,
    #[prop(into)] info: Derived<BusinessInfo>,
    on_type: Callback<(BusinessInfo, String)>,
) -> impl IntoView {
    view! { {number_field(control.clone(), info, on_type)} {name_field(control, info, on_type)} }
}

/// The number alone.
pub fn number_field(
    control: String,
    info: Derived<BusinessInfo>,
    on_type: Callback<(BusinessInfo, String)>,
) -> AnyView {
    let lang = use_store().lang;
    let id = format!("{control}-number");
    let number = derive(move || info.with(|info| info.number.as_typed().to_owned()));
    let remark = derive(move || info.with(|info| number_remark(lang.get(), &info.number)));
    let own = id.clone();
    let type_number = Callback::new(move |typed: String| {
        on_type.run((BusinessInfo { number: BusinessNumber::new(typed), ..info.get_untracked() }, own.clone()));
    });
    view! { <NumberField id=id value=number remark=remark on_type=type_number /> }.into_any()
}

/// The name alone.
pub fn name_field(control: String, info: Derived<BusinessInfo>, on_type: Callback<(BusinessInfo, String)>) -> AnyView {
    let id = format!("{control}-name");
    let name = derive(move || info.with(|info| info.name.as_typed().to_owned()));
    let own = id.clone();
    let type_name = Callback::new(move |typed: String| {
        on_type.run((BusinessInfo { name: BusinessName::new(typed), ..info.get_untracked() }, own.clone()));
    });
    view! { <TextField id=id label=Label::BusinessName optional=true value=name on_type=type_name /> }.into_any()
}

/// What is to be said of a number, and whether it is a warning (rulebook 7).
pub fn number_remark(lang: Lang, number: &BusinessNumber) -> (bool, String) {
    match number.check() {
        Ok(holder) => (false, terms::number_ok(lang, holder)),
        Err(fault) => (true, terms::number_hint(lang, fault)),
    }
}
