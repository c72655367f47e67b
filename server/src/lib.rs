//! The portal: commands, HTTP, services, jobs, mail.

pub mod clock;
pub mod command;
pub mod config;
pub mod demo;
pub mod device;
pub mod epochs;
pub mod health;
pub mod http;
pub mod job;
pub mod keys;
#[cfg(test)]
mod layers;
pub mod limit;
pub mod mail;
pub mod passkeys;
pub mod proxies;
pub mod queue;
pub mod random;
pub mod service;
pub mod state;
pub mod uploads;
pub mod verdicts;
