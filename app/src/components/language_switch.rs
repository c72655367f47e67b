//! Another language for a page with a form: what was typed goes with it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;

use crate::{PageContext, Url, t, words::Locale};

/// The first switch of a page has this id.
pub(crate) const PLACE: &str = "language";

/// Whether a form of this page has a switch of its own. A link beside it would lose what was typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct InForm(Arc<AtomicBool>);

impl InForm {
    pub(crate) fn is_here() -> bool {
        use_context::<Self>().is_some_and(|form| form.0.load(Ordering::Relaxed))
    }

    fn is_first() -> bool {
        use_context::<Self>().is_some_and(|form| !form.0.swap(true, Ordering::Relaxed))
    }
}

/// The last buttons of a form: its page in the other languages, filled in as it is. Nothing is done with what was typed. They come after the
/// button of the form itself, which is the one that the Enter key presses.
#[component]
pub fn LanguageSwitch(
    /// The address of the page on which the form stands, without its language.
    #[prop(into)]
    page: String,
    /// The address to which the form is sent; none for a form that asks by its address.
    #[prop(optional, into)]
    form: Option<String>,
) -> AnyView {
    let here = expect_context::<PageContext>();
    let path = page.split('?').next().unwrap_or_default().to_owned();
    let others: Vec<Locale> =
        here.locales.iter().copied().filter(|locale| *locale != here.locale && locale.speaks(&path)).collect();
    if others.is_empty() {
        return ().into_any();
    }
    let id = InForm::is_first().then_some(PLACE);
    let button = |locale: Locale| {
        let (tag, name, dir) = (locale.tag(), locale.name(), locale.dir());
        let class = "govuk-button govuk-button--secondary";
        match &form {
            Some(form) => {
                let join = if page.contains('?') { '&' } else { '?' };
                let to = format!("{page}{join}lang={tag}&{}", Url::question("switch", form));
                view! { <button type="submit" class=class formaction=to lang=tag dir=dir>{name}</button> " " }.into_any()
            }
            None => {
                view! { <button type="submit" class=class name="lang" value=tag lang=tag dir=dir>{name}</button> " " }.into_any()
            }
        }
    };
    view! {
        <div class="app-languages__form" id=id role="group" aria-label=t!("shell-language")>
            {others.into_iter().map(button).collect_view()}
        </div>
    }
    .into_any()
}
