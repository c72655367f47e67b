//! What was recorded: the entries that wait for their place in the log.

use domain::id::{AccountId, CaseId, FileId, PersonKey};
use store::audit::Subject;
use uuid::Uuid;

use super::TestApp;

/// An entry: whose, what, to what.
pub type Noted = (Option<Uuid>, String, String);

impl TestApp {
    /// The readings since the entries were last forgotten.
    pub async fn readings(&self) -> Vec<Noted> {
        let sql =
            "SELECT entry_id, account_id, action, subject FROM audit_inbox WHERE subject LIKE 'purpose=%' ORDER BY entry_id";
        let rows: Vec<(Uuid, Option<Uuid>, String, String)> = self.portal.store.sql(sql).all().await.unwrap();
        let known = self.everything().await;
        rows.into_iter().map(|(id, account, action, subject)| (account, action, self.named(&known, id, &subject))).collect()
    }

    /// What a reading says, with the identities that its tags stand for.
    fn named(&self, known: &[Subject], id: Uuid, subject: &str) -> String {
        let store = &self.portal.store;
        let named = known.iter().filter(|what| store.is_named(what, (id, subject)).unwrap()).map(|what| match what {
            Subject::Person(key) => ("person", key.0.clone()),
            Subject::Case(id) => ("case", id.to_string()),
            Subject::File(id) => ("file", id.to_string()),
            Subject::Account(id) => ("account", id.to_string()),
        });
        let about = form_urlencoded::parse(subject.as_bytes()).filter(|(name, _)| ["purpose", "role", "team"].contains(&&**name));
        form_urlencoded::Serializer::new(String::new()).extend_pairs(about).extend_pairs(named).finish()
    }

    /// Whatever a reading can be about.
    async fn everything(&self) -> Vec<Subject> {
        let store = &self.portal.store;
        let mut known = Vec::new();
        for (key,) in store.sql("SELECT person_key FROM person ORDER BY person_key").all::<(String,)>().await.unwrap() {
            known.push(Subject::Person(PersonKey(key)));
        }
        let ids = async |sql| store.sql(sql).all::<(Uuid,)>().await.unwrap().into_iter().map(|(id,)| id);
        known.extend(ids("SELECT case_id FROM case_head ORDER BY case_id").await.map(|id| Subject::Case(CaseId(id))));
        known.extend(ids("SELECT file_id FROM file ORDER BY file_id").await.map(|id| Subject::File(FileId(id))));
        known.extend(ids("SELECT account_id FROM account ORDER BY account_id").await.map(|id| Subject::Account(AccountId(id))));
        known
    }

    /// Everything else that was done since then.
    pub async fn doings(&self) -> Vec<Noted> {
        let sql = "SELECT account_id, action, subject FROM audit_inbox
            WHERE subject NOT LIKE 'purpose=%' AND action NOT LIKE 'fact.%' ORDER BY entry_id";
        self.portal.store.sql(sql).all().await.unwrap()
    }

    /// Entries that wait go away: what comes next stands alone.
    pub async fn forget_entries(&self) {
        self.change("DELETE FROM audit_inbox").await;
    }

    /// Any statement, for what the portal itself never does.
    pub async fn change(&self, sql: &'static str) -> u64 {
        let mut unit = self.portal.store.begin().await.unwrap();
        let touched = unit.sql(sql).exec().await.unwrap();
        unit.save().await.unwrap();
        touched
    }
}

/// The values of a name in what a reading says.
pub fn values(subject: &str, name: &str) -> Vec<String> {
    form_urlencoded::parse(subject.as_bytes()).filter(|(key, _)| key == name).map(|(_, value)| value.into_owned()).collect()
}

/// The tests of a module, on each engine.
macro_rules! on_both {
    ($($name:ident)*) => {
        mod on_sqlite { $(#[tokio::test] async fn $name() { super::$name(&super::TestApp::new().await).await; })* }
        mod on_postgres { $(#[tokio::test] async fn $name() {
            if let Some(app) = super::TestApp::on_postgres().await { super::$name(&app).await; }
        })* }
    };
}

pub(crate) use on_both;
