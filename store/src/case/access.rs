//! Who may see a case today: read anew for every step, so that no proof rests on what was so when it was asked.

use std::collections::BTreeMap;

use domain::case::{Message, Side};
use domain::clock::london_day;
use domain::helper::opens_without_account;
use domain::id::{AccountId, CaseId, PersonKey};
use domain::kind::Kind;
use domain::policy::{
    Authority, CaseAccess, CaseHelper, FollowOwn, HelpWith, ManageAccount, Over, PersonAccess, Proof, Role, authorize,
};
use domain::reference::Reference;
use jiff::civil::Date;
use uuid::Uuid;

use super::model::parse_reference;
use crate::audit::Subject;
use crate::bond::BondColumns;
use crate::page::unknown;
use crate::{Error, Result, SqlDate, Store, UnitOfWork};

// A row for each bond, at least one a case. A relationship that is gone from the newest export gives nothing; an order that forbids
// holds until a person lifts it.
macro_rules! accesses {
    ($($name:ident = $which:literal;)*) => {
        $(const $name: &str = concat!(
            "SELECT h.case_id, h.reference, h.requester, a.role, a.person_key AS own, h.subject, q.about, q.received,
            p.date_of_birth, v.account_id AS helper, v.files AS helper_files, q.closed_on, r.kind, r.parental_responsibility,
            r.view_forbidden, r.started_on, r.ended_on
            FROM case_head f JOIN case_head h ON h.requester = f.requester ", $which, "
            JOIN account a ON a.account_id = h.requester LEFT JOIN case_queue q ON q.case_id = h.case_id
            LEFT JOIN helper v ON v.case_id = h.case_id AND v.ended_us IS NULL
            LEFT JOIN person p ON p.person_key = coalesce(h.subject, q.about)
            LEFT JOIN relationship r ON r.person_key = p.person_key AND r.related_key = a.person_key
            AND (r.view_forbidden = TRUE OR r.gone_no IS NULL) ORDER BY h.case_id DESC");)*

        /// Every statement of this module, by name.
        pub(crate) const ALL: &[(&str, &str)] = &[$((stringify!($name), $name)),*];
    };
}
accesses! {
    OF_REFERENCE = "AND h.case_id = f.case_id AND f.reference = $1";
    OF_CASE = "AND (h.case_id = f.case_id OR h.draft_id = f.draft_id) AND f.case_id = $1";
    OF_ACCOUNT = "AND h.case_id = f.case_id AND h.seq >= 1 AND h.requester = $1";
    OF_HELPER = "AND h.case_id = f.case_id AND h.case_id IN (SELECT case_id FROM helper WHERE account_id = $1 AND ended_us IS NULL)";
    OF_PAGE = "AND h.case_id = f.case_id AND h.requester = $1 AND h.case_id >= $2 AND h.case_id < $3";
}

#[derive(sqlx::FromRow)]
struct AccessRow {
    case_id: Uuid,
    reference: String,
    requester: Uuid,
    role: String,
    own: Option<String>,
    subject: Option<String>,
    about: Option<String>,
    received: Option<SqlDate>,
    date_of_birth: Option<SqlDate>,
    helper: Option<Uuid>,
    helper_files: Option<bool>,
    closed_on: Option<SqlDate>,
    #[sqlx(flatten)]
    bond: BondColumns,
}

impl AccessRow {
    fn over(&self, today: Date) -> Over {
        let to = |key: &String| {
            let born = self.date_of_birth.map(Date::from);
            PersonAccess { person: PersonKey(key.clone()), born, bonds: Vec::new(), today }
        };
        match (&self.subject, &self.about) {
            (Some(subject), _) => Over::Known(to(subject)),
            (None, Some(found)) => Over::Found(to(found), self.received.map_or(today, Date::from)),
            (None, None) => Over::Described,
        }
    }

    fn helper(&self, today: Date) -> Option<CaseHelper> {
        let open = opens_without_account(self.closed_on.map(Date::from), today);
        let account = self.helper.filter(|_| open).map(AccountId)?;
        Some(CaseHelper { account, files: self.helper_files == Some(true) })
    }
}

/// The newest first.
fn read(rows: &[AccessRow], today: Date) -> Result<Vec<CaseAccess>> {
    let mut all: Vec<CaseAccess> = Vec::new();
    for row in rows {
        if all.last().is_none_or(|last| last.case.0 != row.case_id) {
            let role = Role::find_by_name(&row.role).ok_or_else(|| unknown("account.role"))?;
            let authority = Authority { role, person: row.own.clone().map(PersonKey), over: row.over(today) };
            let (case, requester) = (CaseId(row.case_id), AccountId(row.requester));
            all.push(CaseAccess { case, requester, authority, helper: row.helper(today) });
        }
        if let (Some(Over::Known(to) | Over::Found(to, _)), Some(bond)) =
            (all.last_mut().map(|access| &mut access.authority.over), row.bond.bond()?)
        {
            to.bonds.push(bond);
        }
    }
    Ok(all)
}

/// What somebody sees of their own request, whatever became of their authority: that it is there, and what they wrote.
#[derive(Clone, Debug)]
pub struct OwnRequest {
    pub reference: Reference,
    pub kind: Kind,
    /// The London day of receipt.
    pub received: Option<Date>,
    /// Their own messages, in order; not those of who helps them.
    pub messages: Vec<Message>,
}

impl Store {
    fn today(&self) -> Result<Date> {
        Ok(london_day(self.edge()?.now()))
    }

    /// The case of that reference, as much as is needed to decide who may see it today.
    pub async fn find_case(&self, reference: &Reference) -> Result<Option<CaseAccess>> {
        let rows: Vec<AccessRow> = self.q(OF_REFERENCE).bind(reference.as_text()).all().await?;
        Ok(read(&rows, self.today()?)?.into_iter().next())
    }

    /// The requests that somebody was joined to and sees today, the newest first.
    pub async fn helped_cases(&self, own: &Proof<ManageAccount>) -> Result<Vec<Reference>> {
        let rows: Vec<AccessRow> = self.q(OF_HELPER).bind(own.resource().0).all().await?;
        let mut helped = read(&rows, self.today()?)?;
        helped.retain(|access| authorize::<HelpWith>(own.viewer(), access.clone()).is_ok());
        self.seen(own, helped.iter().map(|access| Subject::Case(access.case))).await?;
        let is_helped = |row: &&AccessRow| helped.iter().any(|access| access.case.0 == row.case_id);
        let mut references: Vec<&str> = rows.iter().filter(is_helped).map(|row| row.reference.as_str()).collect();
        references.dedup();
        references.into_iter().map(parse_reference).collect()
    }

    /// A case and those that were sent with it.
    pub(super) async fn accesses_with(&self, case: CaseId) -> Result<BTreeMap<CaseId, CaseAccess>> {
        let rows: Vec<AccessRow> = self.q(OF_CASE).bind(case.0).all().await?;
        Ok(read(&rows, self.today()?)?.into_iter().map(|access| (access.case, access)).collect())
    }

    /// Of which cases of an account the authority has lapsed, from the first to before the second in the order of their ids.
    pub(crate) async fn lapsed_of(&self, account: AccountId, (from, before): (Uuid, Uuid)) -> Result<Vec<CaseId>> {
        let rows: Vec<AccessRow> = self.q(OF_PAGE).bind(account.0).bind(from).bind(before).all().await?;
        let lapsed = read(&rows, self.today()?)?.into_iter().filter(|access| !access.authority.stands());
        Ok(lapsed.map(|access| access.case).collect())
    }

    /// One's own request, as far as anybody may see theirs.
    pub async fn own_request(&self, proof: &Proof<FollowOwn>) -> Result<OwnRequest> {
        let id = proof.resource().case;
        self.seen(proof, [Subject::Case(id)]).await?;
        let reference = self.find_reference(id).await?.ok_or(sqlx::Error::RowNotFound)?;
        let case = self.told(id).await?.replay();
        let (kind, received) = (case.kind(), case.received());
        let helpers = self.helpers_of(id).await?;
        let own = |said: &&Message| said.side == Side::Family && said.by.is_none_or(|by| !helpers.contains(&by));
        let messages = case.messages.iter().filter(own).cloned().collect();
        Ok(OwnRequest { reference, kind, received, messages })
    }
}

impl UnitOfWork {
    pub(super) async fn accesses_of(&mut self, account: AccountId) -> Result<Vec<CaseAccess>> {
        let today = london_day(self.store.edge()?.now());
        let rows: Vec<AccessRow> = self.q(OF_ACCOUNT).bind(account.0).all().await?;
        let mut all = read(&rows, today)?;
        all.reverse();
        Ok(all)
    }
}

/// A key that a row must name.
pub(super) fn found(access: Option<CaseAccess>) -> Result<CaseAccess> {
    access.ok_or_else(|| Error::Corrupt("a case without its head".into()))
}
