using System.Security.Cryptography;
using System.Text.Json;
using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Import;

/// <summary>What a record holds now, as a digest an entry: tells new, changed and unchanged entries apart.</summary>
internal sealed class CurrentEntries
{
    private readonly Dictionary<EntryId, UInt128> _digests = [];

    public static async Task<CurrentEntries> ReadAsync(IKnowledgeStore store, MerchantId merchant, CancellationToken cancellationToken)
    {
        var current = new CurrentEntries();
        await foreach (var revision in store.ReadCurrentAsync(merchant, cancellationToken).ConfigureAwait(false))
        {
            current._digests[revision.EntryId] = Digest(revision.Entry!);
        }

        return current;
    }

    public EntryChange Compare(KnowledgeEntry entry) =>
        !_digests.TryGetValue(entry.Id, out var known) ? EntryChange.Added
        : known == Digest(entry) ? EntryChange.Unchanged
        : EntryChange.Changed;

    private static UInt128 Digest(KnowledgeEntry entry)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entry, SdkJsonContext.Relaxed.KnowledgeEntry), hash);
        return new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
    }
}
