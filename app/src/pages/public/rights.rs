//! Which rights apply to which information, and why (capability N10).

use domain::kind::Kind;
use domain::notice::Notice;
use domain::rights::{Applies, LawfulBasis, applies, groups};
use leptos::prelude::*;

use crate::{
    Url,
    components::{
        Column, DataTable, InsetText, Link, TableCell, TableRow,
        layout::{ContentsEntry, ReadingLayout},
    },
    pages::request::want_words,
    t,
};

/// The rights, each with what it means for what we hold, and a way to use it at once.
#[component]
pub fn RightsPage(
    /// The notice in force.
    model: &'static Notice,
) -> impl IntoView {
    let kinds: Vec<Kind> = Kind::CASES.iter().copied().filter(|kind| *kind != Kind::Complaint).collect();
    let mut contents: Vec<ContentsEntry> =
        kinds.iter().map(|kind| ContentsEntry::new(kind.as_str(), want_words(*kind))).collect();
    contents.push(ContentsEntry::new(Kind::Complaint.as_str(), want_words(Kind::Complaint)));
    contents.push(ContentsEntry::new(GROUPS, t!("rights-groups-title")));
    let sections = kinds.into_iter().map(right).collect_view();
    view! {
        <ReadingLayout heading=t!("rights-title") lede=t!("rights-lead") contents=contents>
            <InsetText><p>{t!("rights-free")}</p></InsetText>
            {sections}
            {complaint()}
            {held(model)}
        </ReadingLayout>
    }
}

const GROUPS: &str = "groups";

fn right(kind: Kind) -> AnyView {
    let start = Url::RequestStep { kind: kind.as_str().to_owned(), step: "start".to_owned() };
    view! {
        <h2 class="govuk-heading-m" id=kind.as_str()>{want_words(kind)}</h2>
        {how_far(kind)}
        <p class="govuk-body"><Link href=start text=t!("rights-use", what = want_words(kind)) /></p>
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
        return view! { <p class="govuk-body"><strong>{t!("rights-all")}</strong> " " {how_words(*how)}</p> }.into_any();
    }
    let row = |(grounds, how)| vec![TableCell::Text(reasons(grounds)), TableCell::Text(how_words(how))];
    let rows: Vec<TableRow> = answers.into_iter().map(row).collect();
    let columns = vec![Column::new(t!("rights-held")), Column::new(t!("rights-how"))];
    view! { <DataTable caption=want_words(kind) columns=columns rows=rows hide_caption=true /> }.into_any()
}

fn reasons(grounds: Vec<LawfulBasis>) -> String {
    grounds.into_iter().map(ground_words).collect::<Vec<_>>().join(t!("rights-or").as_str())
}

fn complaint() -> AnyView {
    view! {
        <h2 class="govuk-heading-m" id=Kind::Complaint.as_str()>{want_words(Kind::Complaint)}</h2>
        <p class="govuk-body">{t!("rights-complaint")}</p>
        <p class="govuk-body">
            <Link href=Url::NewComplaint text=t!("rights-use", what = want_words(Kind::Complaint)) />
        </p>
    }
    .into_any()
}

/// Which information is held on which ground: the notice's own categories.
fn held(notice: &'static Notice) -> AnyView {
    let group = |(grounds, categories): (Vec<LawfulBasis>, Vec<&domain::notice::Category>)| {
        let items = categories.into_iter().map(|category| view! { <li>{category.label().to_owned()}</li> }).collect_view();
        view! {
            <h3 class="govuk-heading-s">{t!("rights-because", why = reasons(grounds))}</h3>
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

fn how_words(how: Applies) -> String {
    match how {
        Applies::Yes => t!("applies-yes"),
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
