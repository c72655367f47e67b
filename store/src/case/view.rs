//! A case as its page shows it, in few statements: itself, and the cases that were sent with it.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::case::Case;
use domain::clock::Calendar;
use domain::helper::Helper;
use domain::id::CaseId;
use domain::policy::{CaseAccess, Proof, ReadCase, authorize};
use domain::reference::Reference;
use uuid::Uuid;

use super::helper::HelperRow;
use super::model::{CaseFile, parse_reference};
use super::opened::{ReadColumns, Unopened};
use super::read::{AlikeOf, NamesRow};
use crate::audit::Subject;
use crate::epoch::finders;
use crate::event::{self, CaseHistory, EventRow};
use crate::sealed::{self, SealedText, described};
use crate::{Edge, Result, Store};

statements! {
    HEADS = "SELECT o.case_id, o.reference, p.name AS subject, o.described, k.case_id AS owner, k.epoch,
        k.wrapped, k.alike, a.name, g.name AS sealed_name, g.account_id AS guest, g.epoch AS guest_epoch, g.wrapped AS guest_wrapped,
        NULL AS officer, v.helper_id, v.account_id AS helper, v.name AS helper_name, v.files, v.joined_us, v.ended_us, v.ended_by_office,
        v.reason, w.email AS helper_email, w.epoch AS helper_epoch, w.wrapped AS helper_wrapped,
        s.words_seq AS read_words, s.reply_seq AS read_reply,
        (SELECT min(epoch) FROM key_epoch) AS oldest, (SELECT max(epoch) FROM key_epoch) AS newest,
        (SELECT coalesce(max(feed_id), 0) FROM holiday_feed) + (SELECT coalesce(max(setting_id), 0) FROM setting) AS calendar_no
        FROM case_head h JOIN case_head o ON o.requester = h.requester AND (o.case_id = h.case_id OR o.draft_id = h.draft_id)
        JOIN account a ON a.account_id = o.requester LEFT JOIN guest g ON g.account_id = a.account_id
        LEFT JOIN case_key k ON k.case_id = o.case_id LEFT JOIN named_person p ON p.person_key = o.subject
        LEFT JOIN story_read s ON s.case_id = o.case_id
        LEFT JOIN helper v ON v.case_id = o.case_id LEFT JOIN guest w ON w.account_id = v.account_id
        WHERE h.case_id = $1 ORDER BY o.part, v.joined_us, v.helper_id";
}

/// A case with what its page says of it, whoever looks.
#[derive(Clone, Debug)]
pub struct CaseView {
    pub file: CaseFile,
    /// Whose information.
    pub subject: String,
    pub requester: String,
    /// Who helps or helped with it or with one that was sent with it, the first first (capability Y7).
    pub helpers: Vec<Helper>,
    /// The other cases that were sent with it, in their order (capability A23).
    pub linked: Vec<LinkedCase>,
    /// What its dates rest on.
    pub calendar: Arc<Calendar>,
    pub(super) alike: Option<[Vec<u8>; 2]>,
    /// What who asked has not opened.
    pub unopened: Unopened,
}

impl CaseView {
    /// The cases of the conversation in which something stands that who asked was neither told of nor has seen.
    pub fn unseen<'a>(&'a self, own: &'a CaseAccess) -> impl Iterator<Item = &'a CaseAccess> {
        let first = (Some(own), &self.file.case, self.file.unreadable.is_empty());
        let all = std::iter::once(first).chain(self.linked.iter().map(|other| (other.access.as_ref(), &other.case, other.whole)));
        all.filter(|(_, case, whole)| *whole && case.has_news_here()).filter_map(|(access, ..)| access)
    }
}

/// A case that was sent with another.
#[derive(Clone, Debug)]
pub struct LinkedCase {
    pub reference: Reference,
    /// Whose information.
    pub subject: String,
    /// Where it stands.
    pub case: Case,
    /// Whether every event of it can be read.
    pub whole: bool,
    /// What decides today whether who asked may see it; none where staff look.
    pub access: Option<CaseAccess>,
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    case_id: Uuid,
    reference: String,
    alike: Option<SealedText>,
    oldest: i64,
    newest: i64,
    calendar_no: i64,
    #[sqlx(flatten)]
    names: NamesRow,
    #[sqlx(flatten)]
    helper: HelperRow,
    #[sqlx(flatten)]
    read: ReadColumns,
}

impl HeadRow {
    fn alike(&self, edge: &Edge) -> Result<Option<[Vec<u8>; 2]>> {
        let own = self.alike.clone().map(|alike| AlikeOf { alike, key: self.names.key.clone() });
        let opened = own.and_then(|own| own.open(edge, CaseId(self.case_id)));
        opened.map(|alike| finders(edge, (self.oldest, self.newest), sealed::ALIKE, &alike)).transpose()
    }

    fn linked(self, edge: &Edge, told: &CaseHistory, access: Option<CaseAccess>) -> Result<LinkedCase> {
        let NamesRow { subject, described: sealed, key, .. } = self.names;
        let subject = subject.unwrap_or_else(|| described(sealed.as_ref(), &key, edge, self.case_id));
        let (reference, whole) = (parse_reference(&self.reference)?, told.unreadable.is_empty());
        Ok(LinkedCase { reference, subject, case: told.replay(), whole, access })
    }
}

impl Store {
    /// A case with its history, the cases that were sent with it, and their names, for somebody who may see it.
    pub async fn case_view(&self, proof: &Proof<ReadCase>) -> Result<CaseView> {
        let (id, edge) = (proof.resource().case, self.edge()?);
        let mut heads: Vec<HeadRow> = self.q(HEADS).bind(id.0).all().await?;
        let (mut accesses, mut helpers) = (BTreeMap::new(), Vec::new());
        if !proof.viewer().role.is_staff() {
            // Of what was sent with it, who asked sees what they may see today.
            accesses = self.accesses_with(id).await?;
            accesses.retain(|_, access| authorize::<ReadCase>(proof.viewer(), access.clone()).is_ok());
            heads.retain(|head| head.case_id == id.0 || accesses.contains_key(&CaseId(head.case_id)));
        }
        for head in &heads {
            helpers.extend(head.helper.read(edge, CaseId(head.case_id), &head.names.key)?);
        }
        // A row for each helper.
        heads.dedup_by_key(|head| head.case_id);
        self.seen(proof, heads.iter().map(|head| Subject::Case(CaseId(head.case_id)))).await?;
        let mut events: BTreeMap<Uuid, Vec<EventRow>> = BTreeMap::new();
        for row in self.q(event::OF_LINKED).bind(id.0).all::<EventRow>().await? {
            events.entry(row.case_id).or_default().push(row);
        }
        let (mut own, mut linked, mut new) = (None, Vec::new(), Vec::new());
        for head in heads {
            let told = CaseHistory::of(edge, CaseId(head.case_id), events.remove(&head.case_id).unwrap_or_default());
            if head.case_id == id.0 {
                own = Some((head, told));
            } else {
                let (access, read) = (accesses.remove(&CaseId(head.case_id)), head.read);
                let other = head.linked(edge, &told, access)?;
                new.extend(read.newly(&other.case, false));
                linked.push(other);
            }
        }
        let (head, told) = own.ok_or(sqlx::Error::RowNotFound)?;
        let watch = if proof.viewer().role.is_staff() { None } else { Some(self.place_watch(proof).await?) };
        let (alike, calendar) = (head.alike(edge)?, self.calendar_of(head.calendar_no).await?);
        let (names, read) = (head.names.read(edge, id)?, head.read);
        let mut file = CaseFile::of(parse_reference(&head.reference)?, told);
        new.extend(read.newly(&file.case, true));
        if let Some(watch) = watch {
            file.case = file.case.reviewed(|text| watch.tells(text));
            file.history.iter_mut().for_each(|recorded| recorded.event.review(|text| watch.tells(text)));
            for other in &mut linked {
                other.case = other.case.clone().reviewed(|text| watch.tells(text));
            }
        }
        let unopened = Unopened { page: file.case.id, new };
        let requester = names.requester_of(&file.case);
        Ok(CaseView { file, subject: names.subject, requester, helpers, linked, calendar, alike, unopened })
    }
}
