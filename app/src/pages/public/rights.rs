//! Which rights apply to which information, and why (capability N10). What the law excepts is said; its articles stand behind
//! "the rule".

use domain::contact::Regulator;
use domain::kind::Kind;
use domain::notice::{Category, Notice};
use domain::rights::{Applies, Exception, Group, LawfulBasis, applies, exceptions, groups};
use leptos::prelude::*;

use crate::{
    Url,
    components::{
        InsetText, Link,
        layout::{ContentsEntry, ReadingLayout},
        rule,
    },
    pages::{public::notice::called, request::want_words},
    t,
};

/// The rights, each with what it means for what we hold, and a way to use it at once.
#[component]
pub fn RightsPage(
    /// The notice in force.
    model: &'static Notice,
    /// Who supervises, as the settings name it.
    regulator: Regulator,
) -> impl IntoView {
    let kinds = Kind::CASES.iter().copied();
    let mut contents: Vec<_> = kinds.clone().map(|kind| ContentsEntry::new(kind.as_str(), want_words(kind))).collect();
    contents.push(ContentsEntry::new(EXCEPTIONS, t!("rights-exceptions-title")));
    contents.push(ContentsEntry::new(GROUPS, t!("rights-groups-title")));
    let sections = kinds.map(|kind| right(kind, &regulator)).collect_view();
    view! {
        <ReadingLayout heading=t!("rights-title") lede=t!("rights-lead") contents=contents>
            <InsetText><p>{t!("rights-free")}</p></InsetText>
            {sections}
            {kept_back()}
            {held(model)}
        </ReadingLayout>
    }
}

const EXCEPTIONS: &str = "exceptions";
const GROUPS: &str = "groups";

fn right(kind: Kind, regulator: &Regulator) -> AnyView {
    let start = Url::RequestStep { kind: kind.as_str().to_owned(), step: "start".to_owned() };
    let how = match kind {
        Kind::Consent => consent(),
        Kind::Complaint => {
            let other = t!("rights-complaint-regulator", name = regulator.name.clone());
            view! { <p class="govuk-body">{t!("rights-complaint")}" "{other}</p> }.into_any()
        }
        _ => how_far(kind),
    };
    let excepted = (kind == Kind::Access).then(|| {
        view! { <p class="govuk-body"><a class="govuk-link" href=format!("#{EXCEPTIONS}")>{t!("rights-exceptions-link")}</a></p> }
    });
    view! {
        <h2 class="govuk-heading-m" id=kind.as_str()>{want_words(kind)}</h2>
        {how}
        {excepted}
        <p class="govuk-body"><Link href=start text=want_words(kind) /></p>
        {rule(want_words(kind), rule_words(kind))}
    }
    .into_any()
}

/// How far the right goes. Grounds with one answer share it, and what holds on every ground is no table.
fn how_far(kind: Kind) -> AnyView {
    let mut answers: Vec<(Vec<LawfulBasis>, Applies)> = Vec::new();
    for (ground, how) in LawfulBasis::ALL.into_iter().filter_map(|ground| Some((ground, applies(kind, ground)?))) {
        match answers.iter_mut().find(|(_, known)| *known == how) {
            Some((grounds, _)) => grounds.push(ground),
            None => answers.push((vec![ground], how)),
        }
    }
    if let [(grounds, how)] = answers.as_slice()
        && grounds.len() == LawfulBasis::ALL.len()
    {
        return view! { <p class="govuk-body">{how_words(kind, *how)}</p> }.into_any();
    }
    let row = |(grounds, how)| view! { <tr><th scope="row">{reasons(grounds)}</th><td>{how_words(kind, how)}</td></tr> };
    let rows = answers.into_iter().map(row).collect_view();
    view! {
        <table class="app-matrix app-matrix--two">
            <caption class="govuk-visually-hidden">{want_words(kind)}</caption>
            <thead><tr><th scope="col">{t!("rights-held")}</th><th scope="col">{t!("rights-how")}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn reasons(grounds: Vec<LawfulBasis>) -> String {
    grounds.into_iter().map(ground_words).collect::<Vec<_>>().join(t!("rights-or").as_str())
}

/// Consent to a service and to a use of data end both at once, and leave something else behind (law.md §14).
fn consent() -> AnyView {
    view! {
        <p class="govuk-body">{t!("rights-consent")}</p>
        <h3 class="govuk-heading-s">{t!("rights-two-title")}</h3>
        <ul class="govuk-list govuk-list--bullet"><li>{t!("rights-two-service")}</li><li>{t!("rights-two-data")}</li></ul>
    }
    .into_any()
}

/// What the law excepts: from access, and from every right that is not absolute.
fn kept_back() -> AnyView {
    let others = exceptions(Kind::Objection);
    let list = |which: Vec<Exception>| {
        let items = which.into_iter().map(|exception| view! { <li>{exception_words(exception)}</li> }).collect_view();
        view! { <ul class="govuk-list govuk-list--bullet">{items}</ul> }
    };
    let access = exceptions(Kind::Access).iter().copied().filter(|exception| !others.contains(exception)).collect();
    view! {
        <h2 class="govuk-heading-m" id=EXCEPTIONS>{t!("rights-exceptions-title")}</h2>
        <p class="govuk-body">{t!("rights-exceptions-access")}</p>
        {list(access)}
        <p class="govuk-body">{t!("rights-exceptions-all")}</p>
        {list(others.to_vec())}
        <p class="govuk-body">{t!("rights-exceptions-never")}</p>
        <p class="govuk-body">{t!("rights-exceptions-reasons")}</p>
        {rule(t!("rights-exceptions-title"), t!("rule-exceptions"))}
    }
    .into_any()
}

/// Which information is held on which ground: the notice's own categories.
fn held(notice: &'static Notice) -> AnyView {
    let group = |group: Group<'_>| {
        let why = reasons(group.grounds);
        let why = if group.with_service { t!("rights-because-service", why = why) } else { t!("rights-because", why = why) };
        let label = |category: &Category| called(notice, category.id().as_str());
        let items = group.categories.into_iter().map(|category| view! { <li>{label(category)}</li> }).collect_view();
        view! {
            <h3 class="govuk-heading-s">{why}</h3>
            <ul class="govuk-list govuk-list--bullet">{items}</ul>
        }
    };
    view! {
        <h2 class="govuk-heading-m" id=GROUPS>{t!("rights-groups-title")}</h2>
        <p class="govuk-body">{t!("rights-groups")}</p>
        {groups(notice).into_iter().map(group).collect_view()}
    }
    .into_any()
}

fn ground_words(ground: LawfulBasis) -> String {
    match ground {
        LawfulBasis::Consent => t!("ground-consent"),
        LawfulBasis::LegalObligation => t!("ground-obligation"),
        LawfulBasis::PublicTask => t!("ground-task"),
    }
}

fn how_words(kind: Kind, how: Applies) -> String {
    match how {
        Applies::Yes if kind == Kind::Rectification => t!("applies-rectification"),
        Applies::Yes => t!("applies-access"),
        Applies::OnWithdrawal => t!("applies-on-withdrawal"),
        Applies::NotWhileNeeded => t!("applies-not-while-needed"),
        Applies::OnGrounds => t!("applies-on-grounds"),
        Applies::OnGroundsOrObjection => t!("applies-on-grounds-or-objection"),
        Applies::IfGiven => t!("applies-if-given"),
        Applies::WithdrawInstead => t!("applies-withdraw-instead"),
        Applies::UnlessCompelling => t!("applies-unless-compelling"),
        Applies::AtOnce => t!("applies-at-once"),
        Applies::Safeguards => t!("applies-safeguards"),
        Applies::No => t!("applies-no"),
    }
}

fn exception_words(exception: Exception) -> String {
    match exception {
        Exception::SomebodyElse => t!("exception-somebody-else"),
        Exception::SeriousHarm => t!("exception-serious-harm"),
        Exception::ChildAbuse => t!("exception-child-abuse"),
        Exception::Confidence => t!("exception-confidence"),
        Exception::OtherRules => t!("exception-other-rules"),
        Exception::Crime => t!("exception-crime"),
        Exception::Unfounded => t!("exception-unfounded"),
    }
}

fn rule_words(kind: Kind) -> String {
    match kind {
        Kind::Access => t!("rule-access"),
        Kind::Rectification => t!("rule-rectification"),
        Kind::Erasure => t!("rule-erasure"),
        Kind::Restriction => t!("rule-restriction"),
        Kind::Objection => t!("rule-objection"),
        Kind::Marketing => t!("rule-marketing"),
        Kind::Automated => t!("rule-automated"),
        Kind::Portability => t!("rule-portability"),
        Kind::Consent => t!("rule-consent"),
        Kind::Complaint | Kind::Breach => t!("rule-complaint"),
    }
}
