//! What the portal does, seen from outside its code. One program: linking the whole portal is what a test program costs.

mod asking;
mod authority;
mod case;
mod clocks;
mod command;
mod entries;
mod hardening;
mod import;
mod jobs;
mod journey;
mod kept;
mod lists;
mod logs;
mod mail;
mod passkeys;
mod places;
mod policy;
mod proof;
mod readiness;
mod reading;
mod record;
mod settings;
mod statements;
mod support;
mod unreadable;
