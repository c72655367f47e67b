//! Ways in that are on paper or in a mail, and how staff end them: codes on letters, links of invitations.

use domain::ask::SafeContact;
use domain::id::{AccountId, CaseId};
use domain::policy::{ChangeContact, HandleCase, ManageAccount, Proof};
use jiff::Timestamp;
use uuid::Uuid;

use crate::audit::{Columns, Entry, FactKind};
use crate::{Result, UnitOfWork};

statements! {
    LETTER = "SELECT f.case_id AS first, coalesce(l.round, 0) AS round FROM case_head h
        JOIN case_head f ON f.draft_id = h.draft_id AND f.part = (SELECT min(part) FROM case_head WHERE draft_id = h.draft_id)
        LEFT JOIN letter_code l ON l.case_id = f.case_id WHERE h.case_id = $1 AND h.keyed_by IS NOT NULL";
    LETTER_PUT = "INSERT INTO letter_code (case_id, round, stopped) VALUES ($1, $2, $3)
        ON CONFLICT (case_id) DO UPDATE SET round = excluded.round, stopped = excluded.stopped";
    USED = "INSERT INTO letter_use (use_id, case_id, used_us) VALUES ($1, $2, $3)";
    CODES_END = "UPDATE email_code SET expires_us = $2 WHERE account_id = $1 AND used_us IS NULL AND expires_us > $2";
    DEVICES_FROM = "UPDATE account SET devices_from_us = $2 WHERE account_id = $1";
    LETTERS = "SELECT f.case_id AS first, coalesce(l.round, 0) AS round FROM case_head f LEFT JOIN letter_code l ON l.case_id = f.case_id
        WHERE f.requester = $1 AND f.keyed_by IS NOT NULL AND coalesce(l.stopped, FALSE) = FALSE
        AND f.part = (SELECT min(part) FROM case_head WHERE draft_id = f.draft_id) ORDER BY 1";
    SESSIONS_END = "UPDATE session SET ended_us = $2 WHERE account_id = $1 AND ended_us IS NULL AND session_id <> $3";
}

/// The columns of a code on a letter, as its fact covers them.
pub(crate) fn letter_columns(round: i64, stopped: bool) -> Columns {
    vec![Some(round.to_be_bytes().to_vec()), Some(vec![u8::from(stopped)])]
}

impl UnitOfWork {
    /// Ends every open invitation and every open code of an account.
    pub async fn end_links(&mut self, of: AccountId, now: Timestamp) -> Result<()> {
        self.end_invitations(of, now).await?;
        self.q(CODES_END).bind(of.0).bind(now.as_microsecond()).exec().await.map(drop)
    }

    /// Ends what somebody may have got hold of: the links, codes and passkeys of who asked, the code on their letter, the way by email,
    /// every session that was begun with them, and what the account knows of devices.
    pub async fn stop_ways_in(&mut self, proof: &Proof<HandleCase>, now: Timestamp) -> Result<()> {
        self.close_ways_in(proof.resource().requester, Uuid::nil(), now).await?;
        self.end_guest_email(proof.resource().requester, now).await?;
        self.end_email(proof.resource().requester, now).await?;
        if let Some((first, round)) = self.letter_of(proof.resource().case).await? {
            self.put_letter(first, round, true, now).await?;
        }
        self.note_way_in(proof, "way_in.stop", now)
    }

    /// An old way to reach the owner of an account is not safe, now that `said` is, after what was said before: what came by it opens nothing
    /// any more but this session. `false` where it opened nothing.
    pub async fn close_own_old_way(
        &mut self,
        own: &Proof<ManageAccount>,
        said: (Option<&SafeContact>, &SafeContact),
        session: Uuid,
        now: Timestamp,
    ) -> Result<bool> {
        self.close_old_way((*own.resource(), own.viewer().account), said, session, now).await
    }

    /// The same, as somebody of staff heard it from who asked: they are signed out everywhere.
    pub async fn close_old_way_of(
        &mut self,
        of: &Proof<ChangeContact>,
        said: (Option<&SafeContact>, &SafeContact),
        now: Timestamp,
    ) -> Result<bool> {
        self.close_old_way((of.resource().requester, of.viewer().account), said, Uuid::nil(), now).await
    }

    async fn close_old_way(
        &mut self,
        (owner, by): (AccountId, AccountId),
        (before, said): (Option<&SafeContact>, &SafeContact),
        keep: Uuid,
        now: Timestamp,
    ) -> Result<bool> {
        let by_email = self.own_address(owner).await?.is_some_and(|codes| said.leaves_codes(before, &codes));
        if by_email {
            self.end_guest_email(owner, now).await?;
            self.end_email(owner, now).await?;
        }
        let letters: Vec<(Uuid, i64)> =
            if said.leaves_post(before) { self.q(LETTERS).bind(owner.0).all().await? } else { Vec::new() };
        for (first, round) in &letters {
            self.put_letter(*first, *round, true, now).await?;
        }
        if !by_email && letters.is_empty() {
            return Ok(false);
        }
        self.close_ways_in(owner, keep, now).await?;
        let subject = format!("account={owner}");
        self.note(&Entry { at: now, account: Some(by), action: "way_in.unsafe", subject: &subject, event: None })?;
        Ok(true)
    }

    /// Makes another code for the letter of a case that was keyed in; the one before ends, with all that it opened. `false` for a case
    /// that has none.
    pub async fn renew_letter(&mut self, proof: &Proof<HandleCase>, now: Timestamp) -> Result<bool> {
        let Some((first, round)) = self.letter_of(proof.resource().case).await? else { return Ok(false) };
        self.close_ways_in(proof.resource().requester, Uuid::nil(), now).await?;
        self.put_letter(first, round + 1, false, now).await?;
        self.note_way_in(proof, "claim.renew", now)?;
        Ok(true)
    }

    /// Notes that the code on a letter let somebody in. `first`: the case from which the code is worked out.
    pub async fn letter_used(&mut self, first: CaseId, id: Uuid, now: Timestamp) -> Result<()> {
        self.q(USED).bind(id).bind(first.0).bind(now.as_microsecond()).exec_one().await
    }

    /// From this moment on an account knows none of the devices that it has known.
    pub async fn forget_devices(&mut self, own: &Proof<ManageAccount>, now: Timestamp) -> Result<()> {
        self.forget_devices_of(*own.resource(), now).await
    }

    pub(crate) async fn forget_devices_of(&mut self, account: AccountId, now: Timestamp) -> Result<()> {
        self.q(DEVICES_FROM).bind(account.0).bind(now.as_microsecond()).exec_one().await
    }

    async fn letter_of(&mut self, case: CaseId) -> Result<Option<(Uuid, i64)>> {
        self.q(LETTER).bind(case.0).opt().await
    }

    async fn close_ways_in(&mut self, of: AccountId, keep: Uuid, now: Timestamp) -> Result<()> {
        self.end_links(of, now).await?;
        self.end_credentials(of, now).await?;
        self.forget_devices_of(of, now).await?;
        self.q(SESSIONS_END).bind(of.0).bind(now.as_microsecond()).bind(keep).exec().await.map(drop)
    }

    async fn put_letter(&mut self, first: Uuid, round: i64, stopped: bool, now: Timestamp) -> Result<()> {
        self.q(LETTER_PUT).bind(first).bind(round).bind(stopped).exec_one().await?;
        self.fact_of(FactKind::LetterCode, &first.to_string(), &letter_columns(round, stopped), now)
    }

    fn note_way_in(&mut self, proof: &Proof<HandleCase>, action: &'static str, at: Timestamp) -> Result<()> {
        let subject = format!("case={}", proof.resource().case);
        self.note(&Entry { at, account: Some(proof.viewer().account), action, subject: &subject, event: None })
    }
}
