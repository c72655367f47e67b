//! A database for each test on the PostgreSQL server of the tests.

use sqlx::{AssertSqlSafe, Connection, PgConnection};

/// A database that is dropped with this. Text is compared by code point (locale C), so that both engines sort alike.
pub struct Database {
    server: String,
    name: String,
}

impl Database {
    /// An empty one. `None` only where tests that need PostgreSQL are left out.
    ///
    /// # Panics
    /// Where there is no server, or it refuses.
    pub async fn empty() -> Option<Self> {
        let server = crate::setting("TEST_POSTGRES_URL")?;
        Some(Self::made("template0", server).await)
    }

    /// A copy of the one that `furnish` filled, by its address: once a build, whoever comes first, in whatever process.
    /// Afterwards no connection to it may be open. `None` only where tests that need PostgreSQL are left out.
    ///
    /// # Panics
    /// Where there is no server, or it refuses.
    pub async fn copy(name: &str, furnish: impl AsyncFnOnce(&str)) -> Option<Self> {
        let server = crate::setting("TEST_POSTGRES_URL")?;
        let template = format!("{name}_{}", crate::build());
        let mut admin = PgConnection::connect(&server).await.unwrap();
        sqlx::query("SELECT pg_advisory_lock(hashtext($1))").bind(&template).execute(&mut admin).await.unwrap();
        // Only a template that was furnished to the end is marked as one.
        let ready = sqlx::query("SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate").bind(&template);
        if ready.fetch_optional(&mut admin).await.unwrap().is_none() {
            run(&mut admin, format!("DROP DATABASE IF EXISTS {template}")).await;
            run(&mut admin, create(&template, "template0")).await;
            furnish(&address(&server, &template)).await;
            run(&mut admin, format!("ALTER DATABASE {template} IS_TEMPLATE true")).await;
        }
        admin.close().await.unwrap();
        Some(Self::made(&template, server).await)
    }

    /// Its address.
    pub fn url(&self) -> String {
        address(&self.server, &self.name)
    }

    #[expect(clippy::disallowed_methods, reason = "a name that nobody else has")]
    async fn made(template: &str, server: String) -> Self {
        let name = format!("t{}", uuid::Uuid::new_v4().simple());
        let mut admin = PgConnection::connect(&server).await.unwrap();
        run(&mut admin, create(&name, template)).await;
        admin.close().await.unwrap();
        Self { server, name }
    }
}

impl Drop for Database {
    /// On a thread of its own: a test ends inside its runtime, where nothing can be waited for.
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        let work = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let mut admin = PgConnection::connect(&server).await.unwrap();
                run(&mut admin, format!("DROP DATABASE {name} WITH (FORCE)")).await;
            });
        });
        // The server may be gone: some tests end with that.
        let _ = work.join();
    }
}

fn create(name: &str, template: &str) -> String {
    format!("CREATE DATABASE {name} TEMPLATE {template} LC_COLLATE 'C' LC_CTYPE 'C'")
}

fn address(server: &str, name: &str) -> String {
    format!("{}/{name}", server.rsplit_once('/').expect("an address names a database").0)
}

async fn run(admin: &mut PgConnection, statement: String) {
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(admin).await.unwrap();
}
