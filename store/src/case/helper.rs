//! Who helps who asked with one request (capability Y7): joined, ended, and read with the case.

use std::collections::BTreeSet;

use domain::case::Side;
use domain::helper::{Helper, HelperEnd};
use domain::id::{AccountId, CaseId};
use domain::policy::{EndHelper, JoinHelper, Proof, Viewer};
use jiff::Timestamp;
use uuid::Uuid;

use super::model::LockedCase;
use crate::audit::{Columns, Entry, FactKind};
use crate::epoch;
use crate::sealed::{self, OwnKey, SealedText};
use crate::value::time_of;
use crate::{Edge, Error, Result, Store, UnitOfWork};

statements! {
    ADD = "INSERT INTO helper (helper_id, case_id, account_id, name, files, joined_us) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO NOTHING";
    STANDING = "SELECT v.helper_id, v.account_id, v.files, v.joined_us, k.epoch, k.wrapped FROM helper v
        JOIN case_key k ON k.case_id = v.case_id WHERE v.case_id = $1 AND v.ended_us IS NULL";
    END = "UPDATE helper SET ended_us = $2, ended_by_office = $3, reason = $4 WHERE helper_id = $1 AND ended_us IS NULL";
    WHO = "SELECT account_id FROM helper WHERE case_id = $1";
    STANDS = "SELECT count(*) FROM helper WHERE account_id = $1 AND ended_us IS NULL";
    HELPS = "SELECT count(*) FROM helper WHERE case_id = $1 AND account_id = $2 AND ended_us IS NULL";
}

/// Somebody who is joined.
#[derive(Clone, Copy, Debug)]
pub struct NewHelper<'a> {
    /// Its identity.
    pub id: Uuid,
    /// The guest whom a code lets in.
    pub account: AccountId,
    pub name: &'a str,
    /// Whether they may open the files of replies.
    pub files: bool,
}

/// What of a row decides access, as its fact covers it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HelperColumns {
    pub case: Uuid,
    pub account: Uuid,
    pub files: bool,
    pub joined_us: i64,
    pub ended_us: Option<i64>,
}

pub(crate) fn helper_columns(row: HelperColumns) -> Columns {
    let HelperColumns { case, account, files, joined_us, ended_us } = row;
    let ended = ended_us.map(|at| at.to_be_bytes().to_vec());
    let (case, account) = (case.as_bytes().to_vec(), account.as_bytes().to_vec());
    vec![Some(case), Some(account), Some(vec![u8::from(files)]), Some(joined_us.to_be_bytes().to_vec()), ended]
}

/// A helper beside a case; none where nobody was joined.
#[derive(sqlx::FromRow)]
pub(super) struct HelperRow {
    helper_id: Option<Uuid>,
    helper: Option<Uuid>,
    helper_name: Option<SealedText>,
    files: Option<bool>,
    joined_us: Option<i64>,
    ended_us: Option<i64>,
    ended_by_office: Option<bool>,
    reason: Option<SealedText>,
    helper_email: Option<SealedText>,
    helper_epoch: Option<i64>,
    helper_wrapped: Option<Vec<u8>>,
}

impl HelperRow {
    pub(super) fn read(&self, edge: &Edge, case: CaseId, key: &OwnKey) -> Result<Option<Helper>> {
        let (Some(id), Some(account), Some(name)) = (self.helper_id, self.helper, &self.helper_name) else { return Ok(None) };
        let guest = OwnKey { owner: self.helper, epoch: self.helper_epoch, wrapped: self.helper_wrapped.clone() };
        let email = self.helper_email.as_ref().map(|email| email.read(&guest, edge, (sealed::EMAIL, account)));
        // As of everything of a case: the page stops at nothing that cannot be read.
        let reason = self.reason.as_ref().and_then(|reason| reason.read(key, edge, (sealed::WHY_ENDED, id)).ok());
        let by = if self.ended_by_office == Some(true) { Side::Office } else { Side::Family };
        let ended = self.ended_us.map(time_of).transpose()?.map(|at| HelperEnd { at, by, reason });
        Ok(Some(Helper {
            case,
            account: AccountId(account),
            name: name.read(key, edge, (sealed::HELPER, id)).unwrap_or_default(),
            email: email.transpose()?,
            files: self.files == Some(true),
            joined: time_of(self.joined_us.unwrap_or_default())?,
            ended,
        }))
    }
}

impl Store {
    /// Who helps or helped with a case.
    pub(super) async fn helpers_of(&self, case: CaseId) -> Result<BTreeSet<AccountId>> {
        let rows: Vec<(Uuid,)> = self.q(WHO).bind(case.0).all().await?;
        Ok(rows.into_iter().map(|(account,)| AccountId(account)).collect())
    }

    /// Whether somebody is joined to a case; to decide whether a mail may go.
    pub async fn helps(&self, case: CaseId, account: AccountId) -> Result<bool> {
        Ok(self.q(HELPS).bind(case.0).bind(account.0).one::<(i64,)>().await?.0 > 0)
    }
}

impl UnitOfWork {
    /// Joins somebody to a case. `false` where somebody is joined already.
    pub async fn join_helper(
        &mut self,
        proof: &Proof<JoinHelper>,
        locked: &LockedCase,
        new: NewHelper<'_>,
        at: Timestamp,
    ) -> Result<bool> {
        let (case, at_us) = (proof.resource().case, at.as_microsecond());
        if locked.case.id != case {
            return Err(Error::Corrupt("another case is locked".into()));
        }
        let name = SealedText::seal(self.store.edge()?, &locked.key, (sealed::HELPER, new.id), new.name.as_bytes());
        let q = self.q(ADD).bind(new.id).bind(case.0).bind(new.account.0).bind(name).bind(new.files).bind(at_us);
        if q.exec().await? == 0 {
            return Ok(false);
        }
        let row = HelperColumns { case: case.0, account: new.account.0, files: new.files, joined_us: at_us, ended_us: None };
        self.fact_of(FactKind::Helper, &new.id.to_string(), &helper_columns(row), at)?;
        self.note_helper(proof.viewer(), "helper.join", case, at)?;
        Ok(true)
    }

    /// Ends that somebody helps, with what let them in. `reason`: of an officer. `false` where nobody does.
    pub async fn end_helper(&mut self, proof: &Proof<EndHelper>, reason: Option<&str>, at: Timestamp) -> Result<bool> {
        type Row = (Uuid, Uuid, bool, i64, i64, Vec<u8>);
        let (case, at_us) = (proof.resource().case, at.as_microsecond());
        let row: Option<Row> = self.q(STANDING).bind(case.0).opt().await?;
        let Some((id, account, files, joined_us, epoch, wrapped)) = row else { return Ok(false) };
        let edge = self.store.edge()?;
        let key = epoch::unwrap(edge, case.0, &(epoch, wrapped)).ok_or(Error::NoKeys)?;
        let reason = reason.map(|reason| SealedText::seal(edge, &key, (sealed::WHY_ENDED, id), reason.as_bytes()));
        let q = self.q(END).bind(id).bind(at_us).bind(proof.viewer().role.is_staff()).bind(reason);
        q.exec_one().await?;
        let row = HelperColumns { case: case.0, account, files, joined_us, ended_us: Some(at_us) };
        self.fact_of(FactKind::Helper, &id.to_string(), &helper_columns(row), at)?;
        // With another request somebody may still help: the link is theirs, whichever mail it came in.
        if self.q(STANDS).bind(account).one::<(i64,)>().await?.0 == 0 {
            self.end_links(AccountId(account), at).await?;
        }
        self.note_helper(proof.viewer(), "helper.end", case, at)?;
        Ok(true)
    }

    fn note_helper(&mut self, viewer: &Viewer, action: &'static str, case: CaseId, at: Timestamp) -> Result<()> {
        self.note(&Entry { at, account: Some(viewer.account), action, subject: &format!("case={case}"), event: None })
    }
}
