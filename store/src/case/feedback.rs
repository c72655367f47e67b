//! How it was: once a request, counted, and kept of nobody (capability F15).

use domain::policy::{OpenReply, Oversee, Proof, ReadCase};

use crate::{Result, Store, UnitOfWork};

statements! {
    GIVEN = "SELECT count(*) FROM feedback_given WHERE case_id = $1";
    GIVE = "INSERT INTO feedback_given (case_id) VALUES ($1) ON CONFLICT (case_id) DO NOTHING";
    COUNT = "INSERT INTO feedback_count (question, answer, n) VALUES ($1, $2, 1)
        ON CONFLICT (question, answer) DO UPDATE SET n = feedback_count.n + 1";
    COUNTS = "SELECT question, answer, n FROM feedback_count ORDER BY question, answer";
}

impl Store {
    /// Whether somebody said of this request how it was.
    pub async fn is_feedback_given(&self, proof: &Proof<ReadCase>) -> Result<bool> {
        Ok(self.q(GIVEN).bind(proof.resource().case.0).one::<(i64,)>().await?.0 > 0)
    }

    /// How often each question was answered so: question, answer, times.
    pub async fn feedback_counts(&self, _proof: &Proof<Oversee>) -> Result<Vec<(String, String, i64)>> {
        self.q(COUNTS).all().await
    }
}

impl UnitOfWork {
    /// Counts answers, each a question and what was chosen. `false` where it was said of this request before: nothing is counted.
    pub async fn give_feedback(&mut self, proof: &Proof<OpenReply>, answers: &[(&str, &str)]) -> Result<bool> {
        if self.q(GIVE).bind(proof.resource().case.0).exec().await? == 0 {
            return Ok(false);
        }
        for (question, answer) in answers {
            self.q(COUNT).bind((*question).to_owned()).bind((*answer).to_owned()).exec_one().await?;
        }
        Ok(true)
    }
}
