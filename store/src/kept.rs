//! Forms that came after their session had ended: for their owner alone, sealed, for a day.

use domain::policy::{ManageAccount, Proof};
use domain::reference::Reference;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::audit::Subject;
use crate::sealed::{self, OwnKey, SealedText};
use crate::{Edge, Error, Result, Store, UnitOfWork};

statements! {
    ADD = "INSERT INTO kept_form (form_id, account_id, form, epoch, wrapped, kept_us) VALUES ($1, $2, $3, $4, $5, $6)";
    FIND = "SELECT form, form_id AS owner, epoch, wrapped FROM kept_form WHERE form_id = $1 AND account_id = $2 AND kept_us > $3";
    /// Nobody writes more in a day, whatever somebody sends.
    CROWDED_OUT = "DELETE FROM kept_form WHERE account_id = $1 AND form_id NOT IN (SELECT form_id FROM kept_form
        WHERE account_id = $1 ORDER BY kept_us DESC, form_id DESC LIMIT 20)";
    DROP = "DELETE FROM kept_form WHERE form_id = $1 AND account_id = $2";
    ALL_KEPT = "SELECT form_id, form, form_id AS owner, epoch, wrapped FROM kept_form WHERE form_id > $1 ORDER BY form_id LIMIT 100";
    DROP_ONE = "DELETE FROM kept_form WHERE form_id = $1";
    SWEEP = "DELETE FROM kept_form WHERE kept_us <= $1";
}

/// What a form sent, and where to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptForm {
    /// The address to which it was sent.
    pub path: String,
    /// Its fields in their order, without its token.
    pub fields: Vec<(String, String)>,
    /// Whether files came with it: they are not kept.
    #[serde(default)]
    pub files: bool,
}

impl KeptForm {
    /// Whether it was sent to a page of this case.
    fn is_of(&self, reference: &Reference) -> bool {
        self.path.split(['/', '?']).any(|part| part.parse::<Reference>().is_ok_and(|of| of == *reference))
    }
}

#[derive(sqlx::FromRow)]
struct AnyRow {
    form_id: Uuid,
    #[sqlx(flatten)]
    row: Row,
}

#[derive(sqlx::FromRow)]
struct Row {
    form: SealedText,
    #[sqlx(flatten)]
    key: OwnKey,
}

impl Row {
    fn read(&self, edge: &Edge, id: Uuid) -> Result<KeptForm> {
        let json = self.form.read(&self.key, edge, (sealed::FORM, id))?;
        serde_json::from_str(&json).map_err(|cause| Error::Corrupt(cause.to_string()))
    }
}

impl Store {
    /// One's own kept form, if it was kept after that.
    pub async fn find_kept_form(&self, own: &Proof<ManageAccount>, id: Uuid, after: Timestamp) -> Result<Option<KeptForm>> {
        let q = self.q(FIND).bind(id).bind(own.resource().0).bind(after.as_microsecond());
        let Some(row) = q.opt::<Row>().await? else { return Ok(None) };
        self.seen(own, [Subject::Account(*own.resource())]).await?;
        row.read(self.edge()?, id).map(Some)
    }
}

impl UnitOfWork {
    /// Keeps a form for its owner, and of their forms the newest twenty.
    pub async fn keep_form(&mut self, own: &Proof<ManageAccount>, id: Uuid, form: &KeptForm, now: Timestamp) -> Result<()> {
        let json = serde_json::to_vec(form).map_err(|cause| Error::Corrupt(cause.to_string()))?;
        let (key, (epoch, wrapped)) = self.make_key(id).await?;
        let sealed = SealedText::seal(self.store.edge()?, &key, (sealed::FORM, id), &json);
        let q = self.q(ADD).bind(id).bind(own.resource().0).bind(sealed).bind(epoch).bind(wrapped);
        q.bind(now.as_microsecond()).exec_one().await?;
        self.q(CROWDED_OUT).bind(own.resource().0).exec().await.map(drop)
    }

    /// Removes one's own kept form, if it is there still.
    pub async fn drop_kept_form(&mut self, own: &Proof<ManageAccount>, id: Uuid) -> Result<()> {
        self.q(DROP).bind(id).bind(own.resource().0).exec().await.map(drop)
    }

    /// Removes what anybody sent to a page of a case that is destroyed. What does not open is nobody's any more, and is swept.
    pub(crate) async fn drop_kept_forms_of(&mut self, reference: &Reference) -> Result<()> {
        let mut after = Uuid::nil();
        loop {
            let rows: Vec<AnyRow> = self.q(ALL_KEPT).bind(after).all().await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.form_id;
            let edge = self.store.edge()?.clone();
            let is_of = |any: &AnyRow| any.row.read(&edge, any.form_id).is_ok_and(|form| form.is_of(reference));
            for AnyRow { form_id, .. } in rows.iter().filter(|any| is_of(any)) {
                self.q(DROP_ONE).bind(*form_id).exec_one().await?;
            }
        }
    }

    /// Removes forms that were kept until then.
    pub async fn sweep_kept_forms(&mut self, until: Timestamp) -> Result<u64> {
        self.q(SWEEP).bind(until.as_microsecond()).exec().await
    }
}
