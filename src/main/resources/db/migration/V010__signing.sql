-- A pair of DKIM keys for a sending domain, RSA and Ed25519, each published under the selector and its own ending.
create table signing_key (
    id              bigint generated always as identity primary key,
    domain          text not null,
    selector        text not null,
    -- 'ready' waits for its turn with its records published, 'former' signs what was frozen with it, 'retired' nothing.
    state           text not null check (state in ('ready', 'current', 'former', 'retired')),
    rsa_public      text not null,
    ed25519_public  text not null,
    -- Sealed with a key of the installation's secret; gone when it is retired.
    rsa_private     text,
    ed25519_private text,
    created_at      timestamptz not null,
    -- When it came into its state.
    since           timestamptz not null,
    unique (domain, selector),
    check ((state = 'retired') = (rsa_private is null) and (state = 'retired') = (ed25519_private is null))
);
create unique index signing_key_current on signing_key (domain) where state = 'current';
