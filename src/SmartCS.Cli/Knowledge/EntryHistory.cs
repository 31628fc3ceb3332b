using SmartCS.Cli.Records;
using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Knowledge;

/// <summary>Reads the history of one entry, newest revision first.</summary>
internal static class EntryHistory
{
    public static async Task<IReadOnlyList<KnowledgeRevision>> ReadAsync(IKnowledgeStore store, string record, MerchantId merchant, string entry, CancellationToken cancellationToken)
    {
        await Record.RequireMerchantAsync(store, record, merchant, cancellationToken).ConfigureAwait(false);
        var revisions = new List<KnowledgeRevision>();
        await foreach (var revision in store.ReadHistoryAsync(merchant, new EntryId(entry), cancellationToken).ConfigureAwait(false))
        {
            revisions.Add(revision);
        }

        return revisions.Count > 0 ? revisions : throw new CommandException($"merchant '{merchant}' has no entry '{entry}'; 'smartcs knowledge list' shows those there are.");
    }
}
