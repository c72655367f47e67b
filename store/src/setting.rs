//! What the law leaves open, as it was set. Nothing is changed, only added: who, when, why, and from which day.

use domain::policy::{Oversee, Proof};
use domain::setting::{SetValue, Setting};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::audit::{Columns, Entry, FactKind};
use crate::page::unknown;
use crate::{Result, SqlDate, Store, UnitOfWork};

statements! {
    ALL_SET = "SELECT name, value, since FROM setting ORDER BY setting_id";
    HISTORY = "SELECT s.name, s.value, s.since, s.reason, a.name AS who, s.at_us FROM setting s
        JOIN account a ON a.account_id = s.account_id ORDER BY s.setting_id DESC";
    NEWEST = "SELECT coalesce(max(setting_id), 0) AS newest FROM setting";
    ROWS = "SELECT setting_id, name, value, since, reason, account_id, at_us FROM setting ORDER BY setting_id";
    ADD = "INSERT INTO setting (setting_id, name, value, since, reason, account_id, at_us) VALUES ($1, $2, $3, $4, $5, $6, $7)";
}

#[derive(sqlx::FromRow)]
pub(crate) struct SetRow {
    name: String,
    value: String,
    since: SqlDate,
}

impl SetRow {
    pub(crate) fn read(self) -> Result<SetValue> {
        let setting = Setting::find_by_name(&self.name).ok_or_else(|| unknown("setting.name"))?;
        Ok(SetValue { setting, value: self.value, since: self.since.0 })
    }
}

/// A value with who set it, when and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetHistory {
    pub set: SetValue,
    pub reason: String,
    pub who: String,
    pub at: Timestamp,
}

impl Store {
    /// Every value that was set, in the order of setting.
    pub async fn set_values(&self) -> Result<Vec<SetValue>> {
        self.q(ALL_SET).all::<SetRow>().await?.into_iter().map(SetRow::read).collect()
    }

    /// Every value that was set, the newest first, with who set it and why.
    pub async fn setting_history(&self, _proof: &Proof<Oversee>) -> Result<Vec<SetHistory>> {
        type Row = (String, String, SqlDate, String, String, i64);
        let rows: Vec<Row> = self.q(HISTORY).all().await?;
        let read = |(name, value, since, reason, who, at): Row| {
            let set = SetRow { name, value, since }.read()?;
            let at = Timestamp::from_microsecond(at).map_err(|_| unknown("setting.at_us"))?;
            Ok(SetHistory { set, reason, who, at })
        };
        rows.into_iter().map(read).collect()
    }
}

/// The columns of a row, as its fact covers them: all of them.
fn columns((name, value, since, reason): (&str, &str, &SqlDate, &str), account: Uuid, at_us: i64) -> Columns {
    let texts = [name.to_owned(), value.to_owned(), since.0.to_string(), reason.to_owned()];
    let own = [account.as_bytes().to_vec(), at_us.to_be_bytes().to_vec()];
    texts.into_iter().map(String::into_bytes).chain(own).map(Some).collect()
}

impl UnitOfWork {
    /// The rows by their numbers, for their facts.
    pub(crate) async fn setting_rows(&mut self) -> Result<Vec<(String, Columns)>> {
        type Row = (i64, String, String, SqlDate, String, Uuid, i64);
        let rows: Vec<Row> = self.q(ROWS).all().await?;
        let read = |(id, name, value, since, reason, account, at): Row| {
            (id.to_string(), columns((&name, &value, &since, &reason), account, at))
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// Sets a value from a day on.
    pub async fn set_value(
        &mut self,
        proof: &Proof<Oversee>,
        (setting, value, since): (Setting, &str, Date),
        reason: &str,
        at: Timestamp,
    ) -> Result<()> {
        let (newest,): (i64,) = self.q(NEWEST).one().await?;
        let account = proof.viewer().account;
        let q = self.q(ADD).bind(newest + 1).bind(setting.as_str().to_owned()).bind(value.to_owned()).bind(SqlDate(since));
        q.bind(reason.to_owned()).bind(account.0).bind(at.as_microsecond()).exec_one().await?;
        let columns = columns((setting.as_str(), value, &SqlDate(since), reason), account.0, at.as_microsecond());
        self.fact_of(FactKind::Setting, &(newest + 1).to_string(), &columns, at)?;
        let subject = format!("{}&since={since}", setting.as_str());
        self.note(&Entry { at, account: Some(account), action: "setting.change", subject: &subject, event: None })
    }
}
