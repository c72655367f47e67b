use super::super::authorize;
use super::*;
use uuid::Uuid;

fn viewer(role: Role, account: u128) -> Viewer {
    Viewer { account: AccountId(Uuid::from_u128(account)), role, person: Some(PersonKey(format!("p-{account}"))), team: None }
}

fn case(requester: u128) -> CaseAccess {
    let authority = Authority { role: Role::Parent, person: None, over: Over::Described };
    CaseAccess { case: CaseId(Uuid::nil()), requester: AccountId(Uuid::from_u128(requester)), authority, helper: None }
}

const TODAY: Date = jiff::civil::date(2026, 11, 23);

fn mother() -> Bond {
    let kind = crate::family::BondKind::Parent;
    Bond { kind, parental_responsibility: true, view_forbidden: false, started_on: None, ended_on: None }
}

fn child(born: Date, bonds: Vec<Bond>) -> PersonAccess {
    PersonAccess { person: PersonKey("child".into()), born: Some(born), bonds, today: TODAY }
}

fn over(over: Over) -> CaseAccess {
    let authority = Authority { role: Role::Parent, person: Some(PersonKey("p-1".into())), over };
    CaseAccess { authority, ..case(1) }
}

#[test]
fn authority_that_has_lapsed_opens_nothing_but_ones_own_words() {
    let (young, grown) = (jiff::civil::date(2015, 5, 1), jiff::civil::date(2008, 11, 23));
    let ordered = Bond { view_forbidden: true, ..mother() };
    let ended = Bond { ended_on: Some(jiff::civil::date(2026, 11, 22)), ..mother() };
    let carer = Bond { kind: crate::family::BondKind::Carer, parental_responsibility: false, ..mother() };
    let received = jiff::civil::date(2026, 11, 2);
    let lapsed = [
        Over::Known(child(young, vec![mother(), ordered.clone()])),
        Over::Known(child(young, vec![ended])),
        Over::Known(child(young, vec![carer])),
        Over::Known(child(young, vec![])),
        Over::Known(child(grown, vec![mother()])),
        Over::Found(child(young, vec![ordered]), received),
        Over::Found(child(grown, vec![mother()]), received),
    ];
    let viewer = viewer(Role::Parent, 1);
    for case in lapsed.map(over) {
        assert!(authorize::<ReadCase>(&viewer, case.clone()).is_err(), "{case:?}");
        assert!(authorize::<OpenReply>(&viewer, case.clone()).is_err(), "{case:?}");
        assert!(
            authorize::<FollowOwn>(&viewer, case.clone()).is_ok() && authorize::<ChangeContact>(&viewer, case.clone()).is_ok()
        );
        assert!(authorize::<ReadCase>(&self::viewer(Role::Officer, 3), case).is_ok(), "officers answer");
    }
    let own = PersonAccess { person: PersonKey("p-1".into()), ..child(grown, vec![]) };
    let standing = [
        Over::Known(child(young, vec![mother()])),
        Over::Known(own.clone()),
        Over::Found(own, received),
        Over::Found(child(young, vec![]), received),
        Over::Found(child(jiff::civil::date(1950, 1, 1), vec![]), received),
        Over::Described,
    ];
    for case in standing.map(over) {
        assert!(authorize::<ReadCase>(&viewer, case.clone()).is_ok() && authorize::<OpenReply>(&viewer, case).is_ok());
    }
}

#[test]
fn a_helper_reads_and_writes_in_one_request_and_does_nothing_else() {
    let joined = |files| Some(CaseHelper { account: AccountId(Uuid::from_u128(2)), files });
    let request = CaseAccess { helper: joined(false), ..case(1) };
    let helper = viewer(Role::Guest, 2);
    assert!(authorize::<HelpWith>(&helper, request.clone()).is_ok() && authorize::<ReadCase>(&helper, request.clone()).is_ok());
    assert!(authorize::<OpenReplyFile>(&helper, request.clone()).is_err(), "files only if who asked said so");
    assert!(authorize::<OpenReplyFile>(&helper, CaseAccess { helper: joined(true), ..case(1) }).is_ok());
    assert!(
        authorize::<FollowOwn>(&helper, request.clone()).is_err() && authorize::<OpenReply>(&helper, request.clone()).is_err()
    );
    assert!(authorize::<ChangeContact>(&helper, request.clone()).is_err());
    assert!(
        authorize::<JoinHelper>(&helper, request.clone()).is_err() && authorize::<EndHelper>(&helper, request.clone()).is_err()
    );
    assert!(authorize::<ReadCase>(&viewer(Role::Guest, 3), request.clone()).is_err(), "another guest");
    assert!(authorize::<HelpWith>(&viewer(Role::Parent, 2), request).is_err(), "a helper comes in as a guest");
    assert!(authorize::<ReadCase>(&helper, case(1)).is_err(), "once it has ended");
    let ordered = Bond { view_forbidden: true, ..mother() };
    let lapsed = over(Over::Known(child(jiff::civil::date(2015, 5, 1), vec![ordered])));
    let lapsed = CaseAccess { helper: joined(true), ..lapsed };
    assert!(authorize::<ReadCase>(&helper, lapsed.clone()).is_err() && authorize::<OpenReplyFile>(&helper, lapsed).is_err());
}

#[test]
fn only_who_has_an_account_joins_somebody_and_only_they_and_officers_end_it() {
    for role in Role::ALL {
        let joins = matches!(role, Role::Parent | Role::YoungPerson);
        assert_eq!(authorize::<JoinHelper>(&viewer(role, 1), case(1)).is_ok(), joins, "{role:?}");
        assert!(authorize::<JoinHelper>(&viewer(role, 2), case(1)).is_err(), "{role:?}");
        let ends = (!role.is_staff() || role == Role::Officer, role == Role::Officer);
        let found = [1, 2].map(|account| authorize::<EndHelper>(&viewer(role, account), case(1)).is_ok());
        assert_eq!((found[0], found[1]), ends, "{role:?}");
    }
}

#[test]
fn a_request_is_seen_by_who_made_it_and_by_who_answers() {
    for role in Role::ALL {
        let own = authorize::<ReadCase>(&viewer(role, 1), case(1)).is_ok();
        let others = authorize::<ReadCase>(&viewer(role, 2), case(1)).is_ok();
        let answers = matches!(role, Role::Officer | Role::Reviewer | Role::Dpo);
        assert_eq!((own, others), (answers || !role.is_staff(), answers), "{role:?}");
    }
}

#[test]
fn staff_do_not_read_records_through_the_family_view() {
    for role in Role::ALL.into_iter().filter(|role| role.is_staff()) {
        let own =
            PersonAccess { person: PersonKey("p-1".into()), born: None, bonds: vec![], today: jiff::civil::date(2026, 11, 23) };
        assert!(authorize::<ReadRecord>(&viewer(role, 1), own).is_err(), "{role:?}");
    }
}

#[test]
fn only_the_dpo_oversees_and_only_officers_handle() {
    for role in Role::ALL {
        assert_eq!(authorize::<Oversee>(&viewer(role, 1), ()).is_ok(), role == Role::Dpo);
        assert_eq!(authorize::<HandleCase>(&viewer(role, 1), case(1)).is_ok(), role == Role::Officer);
        let second = matches!(role, Role::Officer | Role::Reviewer | Role::Dpo);
        assert_eq!(authorize::<ReviewCase>(&viewer(role, 1), case(1)).is_ok(), second);
        assert_eq!(
            authorize::<DestroyPerson>(&viewer(role, 1), PersonKey("p-2".into())).is_ok(),
            matches!(role, Role::Dpo | Role::Portal)
        );
        assert!(authorize::<PassOn>(&viewer(role, 1), ()).is_err() || role.is_staff());
        let lifts = matches!(role, Role::Officer | Role::Dpo | Role::Portal);
        assert_eq!(authorize::<LiftProtection>(&viewer(role, 1), ()).is_ok(), lifts, "{role:?}");
    }
}
