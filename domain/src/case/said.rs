//! What was said, what came, and what a reply settles.

use std::sync::Arc;

use super::{Ask, AskOf, AskWithdrawn, Asked, Came, Case, Event, Message, NoticesSeen, Notified, Posted, Recorded, Side};

impl Case {
    /// What stands in the conversation. The portal's own acknowledgement has no words of its own: pages say it.
    pub(super) fn say(&mut self, recorded: &Recorded, text: &str) {
        self.say_as(Side::of(recorded.role), recorded, text);
    }

    pub(super) fn say_as(&mut self, side: Side, recorded: &Recorded, text: &str) {
        if !text.is_empty() {
            let Recorded { seq, at, account: by, .. } = *recorded;
            Arc::make_mut(&mut self.messages).push(Message { seq, at, side, by, text: text.to_owned() });
        }
    }

    pub(super) fn ask(&mut self, recorded: &Recorded, event: &Asked) {
        let Asked { of, text, doubt, delivery: _ } = event;
        // What did not arrive is asked for by this one.
        if let Some(open) = self.open_ask(*of).map(|ask| ask.seq) {
            self.drop_ask(open);
        }
        Arc::make_mut(&mut self.asks).push(Ask {
            seq: recorded.seq,
            of: *of,
            text: text.clone(),
            doubt: doubt.clone(),
            came: None,
            replied: None,
            withdrawn: false,
            declined: false,
            settled: false,
        });
        self.say(recorded, text);
    }

    pub(super) fn withdraw_ask(&mut self, recorded: &Recorded, event: &AskWithdrawn) {
        self.drop_ask(event.ask);
        self.say(recorded, event.told.as_deref().unwrap_or_default());
    }

    /// What was taken back counts for nothing: no second person is asked about it.
    fn drop_ask(&mut self, seq: i64) {
        Arc::make_mut(&mut self.asks).iter_mut().filter(|ask| ask.seq == seq).for_each(|ask| ask.withdrawn = true);
        let posting = self.notice(seq).and_then(|notice| notice.posting).map(|posting| posting.seq);
        [Some(seq), posting].into_iter().flatten().for_each(|of| self.clock.drop_waiting(of));
    }

    pub(super) fn post(&mut self, recorded: &Recorded, event: &Posted) {
        self.on_notice(event.notice, |notice| notice.post(recorded, event));
        Arc::make_mut(&mut self.asks).iter_mut().filter(|ask| ask.seq == event.notice).for_each(|ask| ask.declined = false);
    }

    pub(super) fn came(&mut self, ask: i64, came: Came) {
        Arc::make_mut(&mut self.asks).iter_mut().filter(|found| found.seq == ask).for_each(|found| found.came = Some(came));
    }

    /// Files that waited go with the reply.
    pub(super) fn take_files(&mut self, seq: i64) {
        for attached in Arc::make_mut(&mut self.files) {
            attached.reply = attached.reply.or(Some(seq));
        }
    }

    /// Who has the whole reply is asked nothing any more: a question stops the clock until the day of the reply, and no longer.
    pub(super) fn settle_question(&mut self, recorded: &Recorded) {
        let on = match &recorded.event {
            Event::Notified(Notified { on, .. }) | Event::NoticesSeen(NoticesSeen { on, .. }) => Some(*on),
            event => event.day(),
        };
        let replied = on.map(|on| Came { seq: recorded.seq, on });
        let open = Arc::make_mut(&mut self.asks).iter_mut().filter(|ask| ask.of == AskOf::Clarification && ask.is_open());
        open.for_each(|ask| ask.replied = replied);
    }
}
