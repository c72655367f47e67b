//! One case, as staff see it.

use leptos::prelude::*;

use super::frame::{Width, frame};
use crate::{
    Tone,
    components::{Day, DayText, ErrorMessage, ErrorSummary, TabLink, Tabs, Tag},
    t,
};

/// Who and what a case is: the bar at its top.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// Whose information it is about, and who asked.
    pub who: String,
    /// What was asked, for whom.
    pub about: String,
    pub reference: String,
    /// The state: what it feels like, and in one or two words.
    pub state: (Tone, String),
    /// The statutory limit.
    pub limit: Option<Day>,
    /// The date to work to, when it differs.
    pub work_to: Option<Day>,
    /// How far away the date is, in words.
    pub remaining: String,
}

/// Identity bar, the legal moves in the "next" box, then the parts of the case as tabs and the part shown (the children).
#[component]
pub fn CaseLayout(
    /// Where the queue is.
    #[prop(optional_no_strip, into)]
    back: Option<String>,
    /// Who and what.
    identity: Identity,
    /// What is wrong with what was sent.
    #[prop(optional)]
    errors: Vec<ErrorMessage>,
    /// What can hurt somebody: before anything that can be done.
    #[prop(optional)]
    danger: Option<AnyView>,
    /// The forms and links for the moves allowed now.
    #[prop(optional)]
    next: Option<AnyView>,
    /// The parts.
    #[prop(optional)]
    tabs: Vec<TabLink>,
    /// The part shown.
    children: Children,
) -> AnyView {
    let next = next.map(|next| {
        view! {
            <section class="app-moves" aria-labelledby="next-moves">
                <h2 id="next-moves" class="govuk-heading-s">{t!("shell-next-moves")}</h2>
                {next}
            </section>
        }
    });
    let tabs = (!tabs.is_empty()).then(|| view! { <Tabs tabs=tabs label=t!("shell-sections") /> });
    let content = view! {
        <ErrorSummary errors=errors />
        {identity_bar(identity)}
        {danger}
        <div class="app-case">{next} <div class="app-case__main">{tabs} {children()}</div></div>
    };
    frame(Width::Desk, back, content.into_any())
}

fn identity_bar(identity: Identity) -> AnyView {
    let (tone, word) = identity.state;
    let date = |label: String, day: Option<Day>| day.map(|day| view! { <div><dt>{label}</dt><dd><DayText day=day /></dd></div> });
    view! {
        <div class="app-identity">
            <div class="app-identity__who">
                <span class="app-quiet">{identity.reference}" "</span>
                <h1 class="govuk-heading-m">{identity.who}</h1>
                <p class="app-identity__about">{identity.about}" " <Tag tone=tone text=word /></p>
            </div>
            <dl class="app-identity__dates">
                {date(t!("shell-work-to"), identity.work_to)} {date(t!("shell-limit"), identity.limit)}
                <div class="app-identity__remaining"><dt class="govuk-visually-hidden">{t!("shell-your-date")}</dt><dd>{identity.remaining}</dd></div>
            </dl>
        </div>
    }.into_any()
}
