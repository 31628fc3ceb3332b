using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Stores.Sqlite;

namespace SmartCS.Cli.Records;

/// <summary>Opens record files for commands.</summary>
internal static class Record
{
    /// <summary>Opens a record that must be there: a typing error must not leave an empty file behind.</summary>
    public static SqliteKnowledgeStore Open(string path)
    {
        Require(path);
        return new SqliteKnowledgeStore(new SqliteStoreOptions { Path = path });
    }

    /// <summary>Refuses a record that is not there.</summary>
    public static void Require(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandException(Directory.Exists(path)
                ? $"--record is '{path}', a folder; it must be a record file."
                : $"there is no record file '{path}'; 'smartcs import' makes one.");
        }
    }

    /// <summary>Opens a record, making a new one where there is none.</summary>
    public static SqliteKnowledgeStore OpenOrCreate(string path) =>
        Directory.Exists(path)
            ? throw new CommandException($"--record is '{path}', a folder; it must be a record file.")
            : new SqliteKnowledgeStore(new SqliteStoreOptions { Path = path });

    /// <summary>Refuses a merchant of whom the record holds nothing: most likely a typing error.</summary>
    public static async Task RequireMerchantAsync(IKnowledgeStore store, string path, MerchantId merchant, CancellationToken cancellationToken)
    {
        if (await store.GetHeadAsync(merchant, cancellationToken).ConfigureAwait(false) == 0)
        {
            throw new CommandException($"merchant '{merchant}' has no entries in the record file '{path}'.");
        }
    }
}
