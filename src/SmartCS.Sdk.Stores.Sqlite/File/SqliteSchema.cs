using System.Globalization;

namespace SmartCS.Sdk.Stores.Sqlite;

/// <summary>The tables of a record file: how one is recognised, made and brought up to date.</summary>
internal static class SqliteSchema
{
    /// <summary>"SMCS" in ASCII: what the header of every record file says.</summary>
    public const int ApplicationId = 0x534D4353;

    /// <summary>The scripts that lead from each version to the next; a file's <c>user_version</c> counts those that ran.</summary>
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE knowledge_revisions (
            merchant TEXT NOT NULL,
            revision INTEGER NOT NULL,
            entry_id TEXT NOT NULL,
            entry TEXT,
            changed_at INTEGER NOT NULL,
            changed_by TEXT NOT NULL,
            reason TEXT,
            PRIMARY KEY (merchant, revision)
        ) STRICT;
        CREATE UNIQUE INDEX knowledge_revisions_by_entry ON knowledge_revisions (merchant, entry_id, revision);
        CREATE TABLE conversation_turns (
            merchant TEXT NOT NULL,
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            message TEXT NOT NULL,
            turn TEXT NOT NULL,
            PRIMARY KEY (merchant, conversation, sequence)
        ) STRICT;
        CREATE UNIQUE INDEX conversation_turns_by_message ON conversation_turns (merchant, conversation, message);
        """,
        """
        CREATE TABLE usage_records (
            sequence INTEGER PRIMARY KEY,
            merchant TEXT NOT NULL,
            id TEXT NOT NULL,
            at INTEGER NOT NULL,
            record TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX usage_records_by_id ON usage_records (merchant, id);
        CREATE INDEX usage_records_by_time ON usage_records (merchant, at);
        CREATE TABLE usage_days (
            merchant TEXT NOT NULL,
            day INTEGER NOT NULL,
            currency TEXT NOT NULL,
            cost TEXT NOT NULL,
            PRIMARY KEY (merchant, day, currency)
        ) STRICT;
        """,
        """
        CREATE TABLE unclear_utterances (
            merchant TEXT NOT NULL,
            number INTEGER NOT NULL,
            at INTEGER NOT NULL,
            utterance TEXT NOT NULL,
            PRIMARY KEY (merchant, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX unclear_utterances_by_time ON unclear_utterances (merchant, at, number);
        CREATE TABLE unclear_days (
            merchant TEXT NOT NULL,
            day INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (merchant, day, kind)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        CREATE TABLE effects (
            merchant TEXT NOT NULL,
            key TEXT NOT NULL,
            version INTEGER NOT NULL,
            shopper TEXT NOT NULL,
            asked_for TEXT NOT NULL,
            is_open INTEGER NOT NULL,
            is_unsettled INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            record TEXT NOT NULL,
            PRIMARY KEY (merchant, key)
        ) STRICT;
        CREATE INDEX effects_open ON effects (merchant, shopper, asked_for, changed_at) WHERE is_open = 1;
        CREATE INDEX effects_unsettled ON effects (changed_at) WHERE is_unsettled = 1;
        """,
        """
        CREATE TABLE flow_states (
            merchant TEXT NOT NULL,
            conversation TEXT NOT NULL,
            version INTEGER NOT NULL,
            changed_at INTEGER NOT NULL,
            state BLOB NOT NULL,
            PRIMARY KEY (merchant, conversation)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX flow_states_by_time ON flow_states (changed_at);
        """,
    ];

    /// <summary>The version that this build writes.</summary>
    public static int CurrentVersion => Migrations.Length;

    /// <summary>Makes a new file a record, brings an old record up to date, and refuses what is not a record, without touching it.</summary>
    /// <remarks>After a failure the session is to be disposed of, which rolls back.</remarks>
    /// <exception cref="SmartCustomerServiceException">The file belongs to another application or to a newer version.</exception>
    public static void Prepare(SqliteSession session, string path)
    {
        // One transaction, so that a record that another process makes at this moment is seen whole or not at all.
        session.Run("BEGIN");
        var version = ReadVersion(session, path);
        session.Commit();
        if (version == CurrentVersion)
        {
            return;
        }

        session.Begin();
        for (version = ReadVersion(session, path); version < CurrentVersion; version++)
        {
            session.Run(Migrations[version]);
        }

        session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {CurrentVersion}"));
        session.Commit();
    }

    private static int ReadVersion(SqliteSession session, string path)
    {
        var application = int.Parse(session.Query("PRAGMA application_id"), CultureInfo.InvariantCulture);
        var version = int.Parse(session.Query("PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (application == 0 && version == 0 && session.Query("SELECT count(*) FROM sqlite_schema") == "0")
        {
            return 0;
        }

        if (application != ApplicationId)
        {
            throw new SmartCustomerServiceException(
                $"'{path}' is a SQLite database of another application (application id {application}, a record has {ApplicationId}); " +
                $"{nameof(SqliteStoreOptions)}.{nameof(SqliteStoreOptions.Path)} must name a record file or a file that does not exist yet. The file was not changed.");
        }

        return version is > 0 && version <= CurrentVersion
            ? version
            : throw new SmartCustomerServiceException(
                $"The record file '{path}' has schema version {version}; this build reads versions 1 to {CurrentVersion}. Use a newer SmartCS.Sdk.Stores.Sqlite. The file was not changed.");
    }
}
