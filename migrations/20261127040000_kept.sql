-- How somebody may be reached, as they last said: it belongs to the account, also before its first request. Sealed by its own key.
CREATE TABLE account_contact (
  account_id UUID PRIMARY KEY REFERENCES account (account_id) ON DELETE CASCADE,
  contact BYTEA NOT NULL,
  epoch BIGINT NOT NULL REFERENCES key_epoch (epoch),
  wrapped BYTEA NOT NULL CHECK (length(wrapped) = 60),
  said_us BIGINT NOT NULL
);
CREATE INDEX account_contact_epoch ON account_contact (epoch);

-- A form that came after its session had ended, for its owner alone, until a day later.
CREATE TABLE kept_form (
  form_id UUID PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
  form BYTEA NOT NULL,
  epoch BIGINT NOT NULL REFERENCES key_epoch (epoch),
  wrapped BYTEA NOT NULL CHECK (length(wrapped) = 60),
  kept_us BIGINT NOT NULL
);
CREATE INDEX kept_form_epoch ON kept_form (epoch);
CREATE INDEX kept_form_old ON kept_form (kept_us);
CREATE INDEX kept_form_account ON kept_form (account_id);
