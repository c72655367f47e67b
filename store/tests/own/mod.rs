//! What a young person's own is, who ends a consent, and authority that lapses, on both engines (law.md §§4, 14 and 15).

use std::collections::BTreeSet;

use crate::imports::{FAMILY, consents, import};
use crate::support::{TODAY, add_account, at, draft, faults, handle, own, proof_of, send_as, submit, tamper};
use domain::ask::Answers;
use domain::case::Command;
use domain::case_export::Table;
use domain::id::PersonKey;
use domain::kind::{Effect, Kind};
use domain::policy::{
    About, DestroyPerson, FollowOwn, HandleCase, Oversee, Proof, ReadCase, ReadRecord, Request, Role, Viewer, authorize,
};
use domain::setting::{ConsentKind, Setting};
use store::Store;
use store::case::Young;
use store::record::CopyPiece;

mod contact;

on_both! {
    sessions_of_a_confidential_service_are_the_childs_own
    a_consent_that_the_child_gave_and_what_rests_on_it_is_the_childs_own
    consents_to_a_service_and_to_a_use_of_data_are_told_apart
    only_who_gave_a_consent_ends_it_at_once
    a_withdrawal_stands_on_nobody_elses_page
    an_export_tells_nobody_else_that_a_consent_ended
    what_a_child_ended_elsewhere_is_told_by_no_export
    what_each_holder_agreed_is_ended_apart
    a_wish_ends_nothing_that_the_child_agreed
    a_wish_that_names_no_consent_means_every_one
    authority_is_asked_of_the_record_as_it_is_today
    of_a_request_whose_authority_lapsed_only_ones_own_words_are_left
    what_is_recorded_of_a_young_person_goes_with_them
    who_may_see_and_end_what_cannot_be_changed_behind_the_portals_back
}

const FATHER: [(Table, &str); 2] =
    [(Table::People, "father|Cy|Test|1984-01-01||default"), (Table::Relationships, "bond2|child|father|parent|true|false||")];
const ASSESSED: (Table, &str) = (Table::Assessments, "as1|child|category.assessment-school|Likes art|School|2026-01-02|family");

/// In the order of import.
async fn bring(store: &Store, rows: &[(Table, &str)]) {
    let mut all = [&FAMILY[..], &FATHER, rows].concat();
    all.sort_by_key(|(table, _)| *table);
    import(store, &all).await;
}

async fn people(store: &Store) -> [Viewer; 3] {
    let of = |role, key| add_account(store, role, Some(key));
    [of(Role::YoungPerson, "child").await, of(Role::Parent, "parent").await, of(Role::Parent, "father").await]
}

async fn reads(store: &Store, viewer: &Viewer) -> Proof<ReadRecord> {
    proof_of(viewer, store.find_access(viewer, &PersonKey("child".into()), TODAY).await.unwrap().unwrap())
}

/// The services whose sessions a viewer sees: on the page, in the part and in the copy, which all have the same.
async fn sessions(store: &Store, viewer: &Viewer) -> BTreeSet<String> {
    let proof = reads(store, viewer).await;
    let record = store.record(&proof).await.unwrap();
    let shown: BTreeSet<String> = record.attended.into_iter().map(|session| session.service).collect();
    let part = store.attended(&proof, None).await.unwrap().rows;
    assert_eq!(part.len(), record.sessions, "the count is of what is shown");
    let mut copied = BTreeSet::new();
    let mut copy = store.copy_record(&proof).await.unwrap();
    while let Some(piece) = copy.next_piece().await.unwrap() {
        if let CopyPiece::Sessions(sessions) = piece {
            copied.extend(sessions.into_iter().map(|session| session.service));
        }
    }
    assert_eq!((part.into_iter().map(|session| session.service).collect(), copied), (shown.clone(), shown.clone()));
    shown
}

fn named<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.map(str::to_owned).into()
}

async fn set(store: &Store, setting: Setting, value: &str) {
    let dpo: Proof<Oversee> = proof_of(&add_account(store, Role::Dpo, None).await, ());
    let mut unit = store.begin().await.unwrap();
    unit.set_value(&dpo, (setting, value, TODAY), "Private talks", at(0)).await.unwrap();
    unit.save().await.unwrap();
}

async fn sessions_of_a_confidential_service_are_the_childs_own(store: &Store) {
    let rows = [
        (Table::Attendance, "t1|child|Counselling|Norbiton|2026-01-02"),
        (Table::Attendance, "t2|child|Swimming|Norbiton|2026-01-03|"),
        (Table::Attendance, "t3|child|Art|Norbiton|2026-01-04|self"),
        (Table::Attendance, "t4|child|Review|Norbiton|2026-01-05|staff"),
        (Table::Attendance, "t5|child|Talks|Norbiton|2026-01-06|family"),
    ];
    bring(store, &rows).await;
    let [child, mother, _] = people(store).await;
    assert_eq!(sessions(store, &mother).await, named(["Counselling", "Swimming", "Talks"]), "of a small child");
    record_young(store, &mother, 7, Young::Understands(true)).await;
    assert_eq!(sessions(store, &mother).await, named(["Talks"]), "while nobody has decided what is confidential");
    assert_eq!(sessions(store, &child).await, named(["Counselling", "Swimming", "Art", "Talks"]));
    set(store, Setting::ConfidentialServices, "").await;
    assert_eq!(sessions(store, &mother).await, named(["Counselling", "Swimming", "Talks"]), "an empty list is a decision");
    set(store, Setting::ConfidentialServices, "counselling \nTalks").await;
    assert_eq!(sessions(store, &mother).await, named(["Swimming", "Talks"]), "the record said that Talks are the family's");
    assert_eq!(sessions(store, &child).await, named(["Counselling", "Swimming", "Art", "Talks"]), "staff look at a review first");
}

async fn a_consent_that_the_child_gave_and_what_rests_on_it_is_the_childs_own(store: &Store) {
    bring(store, &[ASSESSED, (Table::Consents, "c1|child|consent.family-support|2026-03-02||Bo|child|service|")]).await;
    let [child, mother, _] = people(store).await;
    let assessed = async |viewer: &Viewer| {
        let record = store.record(&reads(store, viewer).await).await.unwrap();
        let part = store.record_part(&reads(store, viewer).await, "category.assessment-school", None).await.unwrap();
        let found = store.find_item(&reads(store, viewer).await, "as1").await.unwrap().is_some();
        assert_eq!((part.rows.len(), found), (record.parts.len(), !record.parts.is_empty()));
        (!record.consents.is_empty(), record.parts.len())
    };
    assert_eq!((assessed(&child).await, assessed(&mother).await), ((true, 1), (false, 0)));
    bring(store, &[ASSESSED, (Table::Consents, "c1|child|consent.family-support|2026-03-02||Bo Test")]).await;
    assert_eq!((assessed(&child).await, assessed(&mother).await), ((true, 1), (false, 0)), "an export without the key");
    bring(store, &[ASSESSED, (Table::Consents, "c1|child|consent.family-support|2026-03-02||Bo|child|service|family")]).await;
    assert_eq!(assessed(&mother).await, (true, 1), "the record says otherwise");
    let kept = async |words: &str| {
        bring(store, &[ASSESSED, (Table::Consents, &format!("c1|child|consent.family-support|2026-03-02||{words}"))]).await;
        assessed(&mother).await == (false, 0)
    };
    for (words, small) in [("Ann Test", false), ("Agreed on the phone", false), ("Mum", false)] {
        assert_eq!(kept(words).await, small, "{words}: of a small child");
    }
    record_young(store, &mother, 7, Young::Understands(true)).await;
    for (words, keeps) in [("Agreed on the phone", true), ("G. Test", true), ("Mum knows of it", true), ("Mum", false)] {
        assert_eq!(kept(words).await, keeps, "{words}: of one who understands");
    }
}

async fn consents_to_a_service_and_to_a_use_of_data_are_told_apart(store: &Store) {
    let rows = [
        (Table::Consents, "c1|child|consent.family-support|2026-03-02||Ada, mother|parent||"),
        (Table::Consents, "c2|child|consent.family-support|2026-03-03||Ada, mother|parent|data|"),
        (Table::Consents, "c3|child|consent.family-support|2026-03-04||Bo Test|child|data|"),
    ];
    bring(store, &rows).await;
    let [child, mother, _] = people(store).await;
    let told = async |viewer: &Viewer| {
        let consents = store.record(&reads(store, viewer).await).await.unwrap().consents;
        consents.into_iter().map(|given| (given.kind, given.since.to_string(), given.given_by)).collect::<Vec<_>>()
    };
    let given = |kind, since: &str, by: &str| (kind, since.to_owned(), by.to_owned());
    let service = given(ConsentKind::Service, "2026-03-02", "Ada, mother");
    assert_eq!(told(&mother).await, [given(ConsentKind::Data, "2026-03-03", "Ada, mother"), service.clone()]);
    assert_eq!(told(&child).await, [given(ConsentKind::Data, "2026-03-04", "Bo Test"), service], "the newest of each kind");
    bring(store, &rows[..1]).await;
    set(store, Setting::DataConsents, "consent.family-support").await;
    assert_eq!(told(&mother).await[0].0, ConsentKind::Data, "where the row says nothing, the DPO does");
}

async fn ends(store: &Store, viewer: &Viewer) -> bool {
    let access = store.find_access(viewer, &PersonKey("child".into()), TODAY).await.unwrap().unwrap();
    let proof: Proof<Request> = authorize(viewer, About::Known(access)).unwrap();
    let mut unit = store.begin().await.unwrap();
    let ends = unit.ends_at_once(&proof, "consent.family-support").await.unwrap();
    unit.cancel().await.unwrap();
    ends
}

/// An officer writes a note of a case about the child, and records this with it.
async fn record_young(store: &Store, by: &Viewer, n: u64, what: Young) {
    let officer = add_account(store, Role::Officer, None).await;
    let reference = submit(store, by, "child", n).await.unwrap();
    handle(store, &officer, &reference, Command::Take).await;
    let proof: Proof<HandleCase> = proof_of(&officer, store.find_case(&reference).await.unwrap().unwrap());
    let mut unit = store.begin().await.unwrap();
    let locked = unit.lock_case_to_handle(&proof).await.unwrap();
    unit.record_young(&proof, &locked, (what, false), TODAY).await.unwrap();
    unit.save().await.unwrap();
}

async fn only_who_gave_a_consent_ends_it_at_once(store: &Store) {
    let viewers = people_after(store, "c1|child|consent.family-support|2026-03-02||Ada|parent").await;
    let [child, mother, father] = &viewers;
    let all = async || [ends(store, child).await, ends(store, mother).await, ends(store, father).await];
    assert_eq!(all().await, [false, true, false]);
    bring(store, &[(Table::Consents, "c1|child|consent.family-support|2026-03-02||Ada Test, mother")]).await;
    assert_eq!(all().await, [false; 3], "a name in words proves nobody");
    bring(store, &[(Table::Consents, "c1|child|consent.family-support|2026-03-02||Bo|child")]).await;
    assert_eq!(all().await, [true, false, false]);
    bring(store, &[(Table::Consents, "c1|child|consent.family-support|2026-03-02||Ada|parent")]).await;
    record_young(store, mother, 7, Young::Understands(true)).await;
    assert_eq!(all().await, [true, false, false], "once the child understands, only the child");
    record_young(store, mother, 8, Young::Understands(false)).await;
    assert_eq!(all().await, [false, true, false], "the last record counts");
    bring(store, &[(Table::Consents, "c1|child|consent.family-support|2026-03-02|2026-04-02|Ada|parent")]).await;
    assert_eq!(all().await, [true, true, false], "nothing stands: what one gave oneself, or of oneself, is no wish");
}

async fn people_after(store: &Store, consent: &str) -> [Viewer; 3] {
    bring(store, &[(Table::Consents, consent)]).await;
    people(store).await
}

async fn withdraw(store: &Store, viewer: &Viewer, n: u64) {
    withdraw_as(store, viewer, n, Command::Submit).await;
}

async fn withdraw_as(store: &Store, viewer: &Viewer, n: u64, how: fn(domain::case::Submission) -> Command) {
    let mut withdrawal = draft("child");
    (withdrawal.kind, withdrawal.answers) =
        (Kind::Consent, Answers::from_iter([("subject", "child"), ("consents", "consent.family-support")]));
    let mut unit = store.begin().await.unwrap();
    unit.add_draft(&own(viewer), &withdrawal, at(0)).await.unwrap();
    unit.save().await.unwrap();
    send_as(store, viewer, (withdrawal.id, "child"), n, how).await.unwrap();
}

async fn a_withdrawal_stands_on_nobody_elses_page(store: &Store) {
    let [child, mother, father] = people_after(store, "c1|child|consent.family-support|2026-03-02||Ada|parent").await;
    let all = async || [consents(store, &child).await, consents(store, &mother).await, consents(store, &father).await];
    let marks = async |viewer: &Viewer| store.record(&reads(store, viewer).await).await.unwrap().marks;
    assert_eq!(all().await, [true; 3]);
    withdraw(store, &mother, 7).await;
    assert_eq!(all().await, [true, false, true], "before it is told to them");
    assert_eq!(marks(&mother).await, [(Effect::ConsentWithdrawn, TODAY)]);
    assert_eq!((marks(&child).await, marks(&father).await), (vec![], vec![]));
    // As if she had rung, or written: the case is of another account.
    add_account(store, Role::Caseworker, None).await;
    tamper(store, "UPDATE case_head SET requester = (SELECT account_id FROM account WHERE role = 'caseworker')").await;
    assert_eq!(all().await, [true, false, true], "she gave it, so she reads it");
    assert_eq!((marks(&mother).await, marks(&father).await), (vec![(Effect::ConsentWithdrawn, TODAY)], vec![]));
    assert!(ends(store, &mother).await && !ends(store, &father).await, "what she ended is no wish");
}

async fn an_export_tells_nobody_else_that_a_consent_ended(store: &Store) {
    let consent = |until: &str| -> (Table, &'static str) {
        (Table::Consents, format!("c1|child|consent.family-support|2026-03-02|{until}|Ada|parent").leak())
    };
    bring(store, &[ASSESSED, consent("")]).await;
    let [child, mother, father] = people(store).await;
    let page = async |viewer: &Viewer| {
        let record = store.record(&reads(store, viewer).await).await.unwrap();
        let part = store.record_part(&reads(store, viewer).await, "category.assessment-school", None).await.unwrap();
        let ends = ends(store, viewer).await;
        format!("{:?} {:?} {:?} {ends} {}", record.consents, record.marks, record.parts, part.rows.len())
    };
    record_young(store, &child, 6, Young::Understands(true)).await;
    let before = [page(&mother).await, page(&father).await];
    withdraw(store, &child, 7).await;
    assert!(!consents(store, &child).await);
    assert_eq!([page(&mother).await, page(&father).await], before);
    for carried_out in [vec![ASSESSED, consent(&TODAY.to_string())], vec![ASSESSED], vec![ASSESSED, consent(&TODAY.to_string())]]
    {
        bring(store, &carried_out).await;
        assert!(!consents(store, &child).await, "who ended it reads that it ended: {carried_out:?}");
        assert_eq!([page(&mother).await, page(&father).await], before, "{carried_out:?}");
    }
    let yesterday = TODAY.yesterday().unwrap().to_string();
    for day in [yesterday.as_str(), "2026-04-02"] {
        bring(store, &[ASSESSED, consent(day)]).await;
        assert_eq!([page(&mother).await, page(&father).await], before, "only the child can have ended it: {day}");
    }
}

/// law.md §14: no page tells a parent that a child ended something, whether here or in another way; and none hides what ended before.
async fn what_a_child_ended_elsewhere_is_told_by_no_export(store: &Store) {
    let consent = |until: &str| -> (Table, &'static str) {
        (Table::Consents, format!("c1|child|consent.family-support|2026-03-02|{until}|Ada|parent").leak())
    };
    bring(store, &[ASSESSED, consent("2026-04-02")]).await;
    let [child, mother, father] = people(store).await;
    let all = async || [consents(store, &child).await, consents(store, &mother).await, consents(store, &father).await];
    tamper(store, "UPDATE import_run SET started_us = started_us - 86400000000").await;
    record_young(store, &child, 6, Young::Understands(true)).await;
    assert_eq!(all().await, [false; 3], "it had ended before");
    bring(store, &[ASSESSED, consent("")]).await;
    assert_eq!(all().await, [true; 3]);
    let asks = async || [ends(store, &mother).await, ends(store, &father).await];
    let before = asks().await;
    for ended in [vec![ASSESSED, consent("2026-11-01")], vec![ASSESSED]] {
        bring(store, &ended).await;
        assert_eq!(all().await, [false, true, true], "{ended:?}");
        assert_eq!(asks().await, before, "nor does asking for it: {ended:?}");
    }
}

async fn what_each_holder_agreed_is_ended_apart(store: &Store) {
    let mothers = (Table::Consents, "c1|child|consent.family-support|2026-03-02||Ada|parent");
    let fathers = (Table::Consents, "c2|child|consent.family-support|2026-03-03||Cy|father");
    bring(store, &[mothers, fathers]).await;
    let [_, mother, father] = people(store).await;
    withdraw(store, &father, 7).await;
    assert!(consents(store, &mother).await && consents(store, &father).await, "the mother's stands");
    let officer = add_account(store, Role::Officer, None).await;
    let told = store.accepted_changes(&proof_of(&officer, ()), None).await.unwrap();
    assert_eq!(told.iter().map(|change| change.row.row_key.as_str()).collect::<Vec<_>>(), ["c2"]);
    let mut all = [&FAMILY[..], &FATHER, &[mothers, fathers]].concat();
    all.sort_by_key(|(table, _)| *table);
    assert_eq!(import(store, &all).await, ["consents c2 withdrawn_on"]);
}

/// The father's wish, taken by an officer; whether it may be granted.
async fn wish(store: &Store, father: &Viewer, n: u64) -> (Viewer, domain::reference::Reference, bool) {
    wish_for(store, father, n, Command::Wish).await
}

async fn wish_for(
    store: &Store,
    father: &Viewer,
    n: u64,
    how: fn(domain::case::Submission) -> Command,
) -> (Viewer, domain::reference::Reference, bool) {
    withdraw_as(store, father, n, how).await;
    let (officer, reference) = (add_account(store, Role::Officer, None).await, domain::reference::Reference::from_bits(n));
    handle(store, &officer, &reference, Command::Take).await;
    let proof: Proof<HandleCase> = proof_of(&officer, store.find_case(&reference).await.unwrap().unwrap());
    let mut unit = store.begin().await.unwrap();
    let locked = unit.lock_case_to_handle(&proof).await.unwrap();
    let may = unit.may_grant_wish(&proof, &locked, TODAY).await.unwrap();
    unit.cancel().await.unwrap();
    (officer, reference, may)
}

async fn a_wish_ends_nothing_that_the_child_agreed(store: &Store) {
    let mothers = (Table::Consents, "c1|child|consent.family-support|2026-03-02||Ada|parent");
    let childs = (Table::Consents, "c2|child|consent.family-support|2026-03-03||Bo|child");
    bring(store, &[mothers]).await;
    let [child, mother, father] = people(store).await;
    let (officer, reference, may) = wish(store, &father, 7).await;
    assert!(may);
    bring(store, &[mothers, childs]).await;
    assert!(!wish(store, &father, 8).await.2, "the child agreed too");
    bring(store, &[mothers]).await;
    record_young(store, &mother, 9, Young::Understands(true)).await;
    assert!(!wish(store, &father, 10).await.2, "the child understands now");
    // Granted in time; then the case system sends what the child agreed before.
    handle(store, &officer, &reference, crate::support::reply()).await;
    bring(store, &[mothers, childs]).await;
    let told = store.accepted_changes(&proof_of(&officer, ()), None).await.unwrap();
    assert_eq!(told.iter().map(|change| change.row.row_key.as_str()).collect::<Vec<_>>(), ["c1"]);
    assert!(consents(store, &child).await, "the child's own stands");
    assert!(consents(store, &mother).await, "it shows on nobody else's page before it is told to them");
    assert!(!consents(store, &father).await);
    handle(store, &officer, &reference, Command::MoveBack("By mistake".into(), "We look again".into())).await;
    assert!(store.accepted_changes(&proof_of(&officer, ()), None).await.unwrap().is_empty());
    assert!(consents(store, &mother).await);
    assert_eq!(faults(store).await, [""; 0]);
}

/// An older release keyed in withdrawals that named nothing: they mean all that was agreed.
async fn a_wish_that_names_no_consent_means_every_one(store: &Store) {
    bring(store, &[(Table::Consents, "c2|child|consent.family-support|2026-03-03||Bo|child")]).await;
    let [_, _, father] = people(store).await;
    let unnamed = |mut wish: domain::case::Submission| {
        wish.answers = wish.answers.only(|name| name != "consents");
        Command::Wish(wish)
    };
    assert!(!wish_for(store, &father, 7, unnamed).await.2, "the child agreed to one");
}

async fn may(store: &Store, viewer: &Viewer, reference: &domain::reference::Reference) -> bool {
    authorize::<ReadCase>(viewer, store.find_case(reference).await.unwrap().unwrap()).is_ok()
}

async fn authority_is_asked_of_the_record_as_it_is_today(store: &Store) {
    bring(store, &[]).await;
    let [_, mother, father] = people(store).await;
    let (hers, his) = (submit(store, &mother, "child", 7).await.unwrap(), submit(store, &father, "child", 8).await.unwrap());
    assert!(may(store, &mother, &hers).await && may(store, &father, &his).await && !may(store, &father, &hers).await);
    for (sql, undo) in [
        (
            "UPDATE relationship SET view_forbidden = TRUE WHERE related_key = 'father'",
            "UPDATE relationship SET view_forbidden = FALSE",
        ),
        (
            "UPDATE relationship SET ended_on = '2026-11-22' WHERE related_key = 'father'",
            "UPDATE relationship SET ended_on = NULL",
        ),
        ("UPDATE relationship SET gone_no = 1 WHERE related_key = 'father'", "UPDATE relationship SET gone_no = NULL"),
        (
            "UPDATE relationship SET parental_responsibility = FALSE WHERE related_key = 'father'",
            "UPDATE relationship SET parental_responsibility = TRUE",
        ),
    ] {
        tamper(store, sql).await;
        assert!(!may(store, &father, &his).await && may(store, &mother, &hers).await, "{sql}");
        tamper(store, undo).await;
        assert!(may(store, &father, &his).await, "{undo}");
    }
    tamper(store, "UPDATE person SET date_of_birth = '2008-11-23' WHERE person_key = 'child'").await;
    assert!(!may(store, &father, &his).await && !may(store, &mother, &hers).await, "the child is 18 today");
}

async fn of_a_request_whose_authority_lapsed_only_ones_own_words_are_left(store: &Store) {
    bring(store, &[]).await;
    let [_, mother, father] = people(store).await;
    let (his, other) = (submit(store, &father, "child", 7).await.unwrap(), submit(store, &father, "father", 8).await.unwrap());
    let officer = add_account(store, Role::Officer, None).await;
    handle(store, &officer, &his, Command::Take).await;
    handle(store, &officer, &his, Command::Write("Bo is well".into())).await;
    tamper(store, "UPDATE relationship SET view_forbidden = TRUE WHERE related_key = 'father'").await;
    let rows = store.own_cases(&own(&father), None).await.unwrap().rows;
    let about: Vec<_> = rows.iter().map(|row| (row.reference.clone(), row.subject.clone())).collect();
    assert_eq!(about, [(other, "Cy Test".to_owned()), (his.clone(), String::new())]);
    let access = store.find_case(&his).await.unwrap().unwrap();
    let left = store.own_request(&proof_of::<FollowOwn>(&father, access.clone())).await.unwrap();
    assert_eq!((left.kind, left.received, left.messages.len()), (Kind::Access, Some(TODAY), 0));
    assert!(authorize::<FollowOwn>(&mother, access).is_err(), "nobody else's");
}

async fn what_is_recorded_of_a_young_person_goes_with_them(store: &Store) {
    bring(store, &[]).await;
    let [_, mother, _] = people(store).await;
    record_young(store, &mother, 7, Young::Understands(true)).await;
    record_young(store, &mother, 8, Young::Asked(true)).await;
    let officer = add_account(store, Role::Officer, None).await;
    let second = domain::reference::Reference::from_bits(8);
    let young = crate::support::around(store, &officer, &second).await.young;
    assert_eq!((young.understands, young.asked), (Some((true, TODAY)), Some((true, TODAY))));
    let first = domain::reference::Reference::from_bits(7);
    assert_eq!(crate::support::around(store, &officer, &first).await.young.asked, None, "a view is of one case");
}

async fn who_may_see_and_end_what_cannot_be_changed_behind_the_portals_back(store: &Store) {
    let aunt = [
        (Table::People, "aunt|Flo|Test|1984-01-01||default"),
        (Table::Consents, "c1|child|consent.family-support|2026-03-02||Ada|parent|service|"),
        (Table::Consents, "c2|child|consent.family-support|2026-03-03||Flo|aunt|data|self"),
        (Table::Attendance, "t1|child|Counselling|Norbiton|2026-01-02|self"),
        (Table::Records, "own|child|category.schools|School|Heronsgate|School|2026-01-01|self"),
        ASSESSED,
    ];
    bring(store, &aunt).await;
    let [_, mother, _] = people(store).await;
    record_young(store, &mother, 7, Young::Understands(true)).await;
    record_young(store, &mother, 8, Young::Understands(false)).await;
    assert_eq!(faults(store).await, [""; 0]);
    for (sql, undo, fault) in [
        (
            "UPDATE consent SET given_by_person = 'father' WHERE consent_key = 'c1'",
            "UPDATE consent SET given_by_person = 'parent' WHERE consent_key = 'c1'",
            "consent",
        ),
        (
            "UPDATE consent SET kind = 'data' WHERE consent_key = 'c1'",
            "UPDATE consent SET kind = 'service' WHERE consent_key = 'c1'",
            "consent",
        ),
        (
            "UPDATE consent SET visibility = 'family' WHERE consent_key = 'c2'",
            "UPDATE consent SET visibility = 'self' WHERE consent_key = 'c2'",
            "consent",
        ),
        (
            "UPDATE consent SET withdrawn_on = '2026-04-01' WHERE consent_key = 'c1'",
            "UPDATE consent SET withdrawn_on = NULL WHERE consent_key = 'c1'",
            "consent",
        ),
        ("UPDATE attendance SET visibility = 'family'", "UPDATE attendance SET visibility = 'self'", "attendance"),
        (
            "UPDATE record_item SET visibility = 'family' WHERE record_key = 'own'",
            "UPDATE record_item SET visibility = 'self' WHERE record_key = 'own'",
            "record",
        ),
        ("UPDATE assessment SET visibility = 'self'", "UPDATE assessment SET visibility = 'family'", "assessment"),
        (
            "UPDATE understanding SET understands = TRUE WHERE understanding_id = 2",
            "UPDATE understanding SET understands = FALSE WHERE understanding_id = 2",
            "understanding:2",
        ),
        (
            "UPDATE understanding SET understanding_id = 3 WHERE understanding_id = 1",
            "UPDATE understanding SET understanding_id = 1 WHERE understanding_id = 3",
            "understanding:",
        ),
    ] {
        tamper(store, sql).await;
        let found = faults(store).await;
        assert!(!found.is_empty() && found.iter().all(|found| found.contains(fault)), "{sql}: {found:?}");
        tamper(store, undo).await;
        assert_eq!(faults(store).await, [""; 0], "{undo}");
    }
    let dpo: Proof<DestroyPerson> = proof_of(&add_account(store, Role::Dpo, None).await, PersonKey("aunt".into()));
    let mut unit = store.begin().await.unwrap();
    unit.destroy_person(&dpo, &[3; 32], ("retention", TODAY, at(0))).await.unwrap().unwrap();
    unit.save().await.unwrap();
    assert_eq!(faults(store).await, [""; 0], "a consent that she gave stays, without her");
}
