//! What was recorded: the entries that wait for their place in the log.

use uuid::Uuid;

use super::TestApp;

/// An entry: whose, what, to what.
pub type Noted = (Option<Uuid>, String, String);

impl TestApp {
    /// The readings since the entries were last forgotten.
    pub async fn readings(&self) -> Vec<Noted> {
        let sql = "SELECT account_id, action, subject FROM audit_inbox WHERE subject LIKE 'purpose=%' ORDER BY entry_id";
        self.portal.store.sql(sql).all().await.unwrap()
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
