using System.Collections.Concurrent;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Keeps models' answers for whoever asks the same merchant the same while its knowledge is unchanged. Nothing is found
/// by a hash alone: merchant, profile, language, product on the page, revision and every character of the question are
/// compared. Safe for concurrent use; a merchant without kept answers costs nothing.
/// </summary>
/// <param name="memoryLimit">What all merchants' answers may take together, in bytes, about.</param>
/// <param name="time">The clock.</param>
/// <param name="hash">Hashes questions; null means the runtime's own hash, which is seeded anew in each process.</param>
internal sealed class ResponseCache(long memoryLimit, TimeProvider time, QuestionHash? hash = null)
{
    /// <summary>A longer answer is not kept.</summary>
    public const int MaxResponseLength = 16_384;

    // So much is dropped at once that dropping is rare; one answer may take this share at most.
    private const int Share = 8;

    private readonly ConcurrentDictionary<MerchantId, MerchantResponses> _merchants = new();
    private readonly QuestionHash _hash = hash ?? string.GetHashCode;
    private readonly ResponseFlights _flights = new(time);
    private readonly Lock _evicting = new();
    private long _bytes;
    private long _uses;

    /// <summary>What all answers take together, in bytes, about.</summary>
    public long MemoryBytes => Interlocked.Read(ref _bytes);

    /// <summary>How many merchants have kept answers.</summary>
    public int MerchantCount => _merchants.Count;

    /// <summary>How many answers of a merchant are kept, including those that have run out and were not asked for since.</summary>
    public int CountOf(MerchantId merchant)
    {
        if (!_merchants.TryGetValue(merchant, out var responses))
        {
            return 0;
        }

        lock (responses.Gate)
        {
            return responses.Count;
        }
    }

    /// <summary>Finds the answer to the same question but for letter case, width, white space and punctuation around it.</summary>
    /// <param name="profile">The merchant's profile of this turn; where it has the cache off, what is kept is dropped.</param>
    /// <param name="key">The question.</param>
    /// <param name="revision">The revision that the merchant's knowledge stands at now.</param>
    /// <returns>The answer; null where none is kept.</returns>
    public CachedResponse? FindExact(MerchantProfile profile, in ResponseCacheKey key, long revision)
    {
        if (!_merchants.TryGetValue(profile.Id, out var responses))
        {
            return null;
        }

        if (profile.ResponseCache.Mode == ResponseCacheMode.Off)
        {
            Drop(profile.Id, responses);
            return null;
        }

        if (key.Question.Length > QuestionNormalizer.MaxLength)
        {
            return null;
        }

        var question = QuestionNormalizer.Normalize(key.Question, stackalloc char[key.Question.Length]);
        var fingerprint = ProfileFingerprint.Of(profile);
        var hash = Hash(question, key, fingerprint);
        lock (responses.Gate)
        {
            if (responses.Revision == revision)
            {
                return Serve(profile, responses, responses.Find(key, question, fingerprint, hash));
            }
        }

        Drop(profile.Id, responses);
        return null;
    }

    /// <summary>Finds the answer to a question with the same core (<see cref="QuestionCore"/>) and almost the same vector.</summary>
    /// <param name="profile">As for <see cref="FindExact"/>; nothing is found unless its mode is <see cref="ResponseCacheMode.Semantic"/>.</param>
    /// <param name="key">The question, with the space of its vector.</param>
    /// <param name="vector">The question's vector, of any length above 0.</param>
    /// <param name="revision">As for <see cref="FindExact"/>.</param>
    /// <returns>The answer to the most similar question; null where none is similar enough.</returns>
    public CachedResponse? FindSimilar(MerchantProfile profile, in ResponseCacheKey key, ReadOnlyMemory<float> vector, long revision)
    {
        if (!_merchants.TryGetValue(profile.Id, out var responses))
        {
            return null;
        }

        if (profile.ResponseCache.Mode == ResponseCacheMode.Off)
        {
            Drop(profile.Id, responses);
            return null;
        }

        if (profile.ResponseCache.Mode != ResponseCacheMode.Semantic || vector.IsEmpty || key.VectorSpace is null)
        {
            return null;
        }

        var core = QuestionCore.Write(key.Question, stackalloc char[QuestionCore.MaxLength]);
        if (core.IsEmpty)
        {
            return null;
        }

        var fingerprint = ProfileFingerprint.Of(profile);
        var hash = Hash(core, key, fingerprint);
        lock (responses.Gate)
        {
            if (responses.Revision == revision)
            {
                return Serve(profile, responses, responses.FindSimilar(key, core, fingerprint, hash, vector.Span, profile.ResponseCache.MinSimilarity));
            }
        }

        Drop(profile.Id, responses);
        return null;
    }

    /// <summary>
    /// Keeps an answer. Refused without a word is what must not be said to others: a text with placeholders of masked
    /// data, an answer without citations, an abstention, and an answer from knowledge older than what is kept.
    /// </summary>
    /// <param name="profile">The merchant's profile of the turn that wrote the answer.</param>
    /// <param name="key">The question.</param>
    /// <param name="vector">The question's vector; null where there is none. It is copied.</param>
    /// <param name="response">The answer, verified against the merchant's knowledge.</param>
    /// <param name="revision">The revision that the evidence was retrieved at, not the one that the knowledge stands at now.</param>
    /// <param name="validUntil">The first instant at which the evidence may no longer be all that holds; null for none.</param>
    /// <returns>Whether it is kept.</returns>
    public bool Store(MerchantProfile profile, in ResponseCacheKey key, ReadOnlyMemory<float>? vector, CachedResponse response, long revision, DateTimeOffset? validUntil = null)
    {
        var settings = profile.ResponseCache;
        if (settings.Mode == ResponseCacheMode.Off)
        {
            if (_merchants.TryGetValue(profile.Id, out var responses))
            {
                Drop(profile.Id, responses);
            }

            return false;
        }

        if (validUntil <= time.GetUtcNow() || !MayKeep(key, response))
        {
            return false;
        }

        var entry = CreateEntry(profile, key, vector, response, validUntil);
        if (entry is null || entry.Bytes > memoryLimit / Share || !Add(profile, key, entry, revision))
        {
            return false;
        }

        if (MemoryBytes > memoryLimit)
        {
            Evict();
        }

        return true;
    }

    /// <summary>
    /// Joins those who have the same question answered at the same time. The first writes the answer; the others may wait
    /// for it and look again. Look again also as the first: somebody may have finished just before.
    /// </summary>
    /// <param name="profile">The merchant's profile of this turn.</param>
    /// <param name="key">The question.</param>
    /// <param name="revision">The revision that the merchant's knowledge stands at now.</param>
    /// <returns>What must be disposed of when the turn is done, however it ends.</returns>
    public ResponseFlight Join(MerchantProfile profile, in ResponseCacheKey key, long revision)
    {
        if (profile.ResponseCache.Mode == ResponseCacheMode.Off || key.Question.Length > QuestionNormalizer.MaxLength || MaskPlaceholders.AreIn(key.Question))
        {
            return ResponseFlight.Alone;
        }

        var question = QuestionNormalizer.Normalize(key.Question, stackalloc char[key.Question.Length]);
        return question.IsEmpty
            ? ResponseFlight.Alone
            : _flights.Join(new FlightKey(profile.Id, question.ToString(), key.Locale, key.FocusProduct, ProfileFingerprint.Of(profile), revision));
    }

    private static bool MayKeep(in ResponseCacheKey key, CachedResponse response) =>
        key.Question.Length <= QuestionNormalizer.MaxLength
        && response.Outcome is ReplyOutcome.Answered or ReplyOutcome.Supported or ReplyOutcome.Generated
        && response.Text.Length is > 0 and <= MaxResponseLength
        && response.Citations.Count > 0
        && !MaskPlaceholders.AreIn(key.Question)
        && !MaskPlaceholders.AreIn(response.Text);

    private int Hash(ReadOnlySpan<char> text, in ResponseCacheKey key, UInt128 fingerprint) => HashCode.Combine(_hash(text), key.Locale, key.FocusProduct, fingerprint);

    private ResponseEntry? CreateEntry(MerchantProfile profile, in ResponseCacheKey key, ReadOnlyMemory<float>? vector, CachedResponse response, DateTimeOffset? validUntil)
    {
        var question = QuestionNormalizer.Normalize(key.Question, stackalloc char[key.Question.Length]);
        if (question.IsEmpty)
        {
            return null;
        }

        ReadOnlySpan<char> core = profile.ResponseCache.Mode == ResponseCacheMode.Semantic && vector is { IsEmpty: false } && key.VectorSpace is not null
            ? QuestionCore.Write(key.Question, stackalloc char[QuestionCore.MaxLength])
            : [];
        var fingerprint = ProfileFingerprint.Of(profile);
        return new ResponseEntry
        {
            Question = question.ToString(),
            Locale = key.Locale,
            FocusProduct = key.FocusProduct,
            Profile = fingerprint,
            Response = response,
            StoredAt = time.GetTimestamp(),
            ValidUntil = validUntil,
            Hash = Hash(question, key, fingerprint),
            Core = core.IsEmpty ? null : core.ToString(),
            CoreHash = core.IsEmpty ? 0 : Hash(core, key, fingerprint),
            Vector = core.IsEmpty ? null : vector!.Value.ToArray(),
            VectorSpace = core.IsEmpty ? null : key.VectorSpace,
        };
    }

    private bool Add(MerchantProfile profile, in ResponseCacheKey key, ResponseEntry entry, long revision)
    {
        while (true)
        {
            var responses = _merchants.GetOrAdd(profile.Id, static (_, at) => new MerchantResponses(at), revision);
            lock (responses.Gate)
            {
                if (!responses.IsDropped && responses.Revision >= revision)
                {
                    // The knowledge was changed while the answer was written.
                    return responses.Revision == revision && Put(responses, key, entry, profile.ResponseCache.MaxEntries);
                }
            }

            Drop(profile.Id, responses);
        }
    }

    private bool Put(MerchantResponses responses, in ResponseCacheKey key, ResponseEntry entry, int maxEntries)
    {
        var before = responses.Count == 0 ? 0 : responses.Bytes;
        if (responses.Find(key, entry.Question, entry.Profile, entry.Hash) is { } earlier)
        {
            responses.Remove(earlier);
        }

        entry.LastUse = Interlocked.Increment(ref _uses);
        responses.Add(entry);
        while (responses.Count > maxEntries)
        {
            responses.Remove(responses.Oldest!);
        }

        Interlocked.Add(ref _bytes, responses.Bytes - before);
        return true;
    }

    // Called under the merchant's lock.
    private CachedResponse? Serve(MerchantProfile profile, MerchantResponses responses, ResponseEntry? entry)
    {
        if (entry is null || responses.IsDropped)
        {
            return null;
        }

        if (time.GetElapsedTime(entry.StoredAt) >= profile.ResponseCache.MaxAge || entry.ValidUntil <= time.GetUtcNow())
        {
            Remove(responses, entry);
            return null;
        }

        entry.LastUse = Interlocked.Increment(ref _uses);
        responses.Touch(entry);
        return entry.Response;
    }

    private void Remove(MerchantResponses responses, ResponseEntry entry)
    {
        var before = responses.Bytes;
        responses.Remove(entry);
        Interlocked.Add(ref _bytes, (responses.Count == 0 ? 0 : responses.Bytes) - before);
    }

    private void Drop(MerchantId merchant, MerchantResponses responses)
    {
        lock (responses.Gate)
        {
            Close(responses);
        }

        _merchants.TryRemove(KeyValuePair.Create(merchant, responses));
    }

    // Called under the merchant's lock. Counted are only merchants with answers.
    private void Close(MerchantResponses responses)
    {
        if (!responses.IsDropped)
        {
            responses.IsDropped = true;
            Interlocked.Add(ref _bytes, responses.Count == 0 ? 0 : -responses.Bytes);
        }
    }

    // Drops what was used least recently over all merchants.
    private void Evict()
    {
        lock (_evicting)
        {
            var excess = MemoryBytes - (memoryLimit - (memoryLimit / Share));
            if (MemoryBytes <= memoryLimit)
            {
                return;
            }

            var lastUse = FindLastUseToDrop(excess);
            foreach (var (merchant, responses) in _merchants)
            {
                lock (responses.Gate)
                {
                    if (responses.IsDropped || responses.Oldest is not { } oldest || oldest.LastUse > lastUse)
                    {
                        continue;
                    }

                    DropOldest(responses, lastUse);
                    if (responses.Count > 0)
                    {
                        continue;
                    }

                    // Its entries are counted off already.
                    responses.IsDropped = true;
                }

                _merchants.TryRemove(KeyValuePair.Create(merchant, responses));
            }
        }
    }

    private void DropOldest(MerchantResponses responses, long lastUse)
    {
        var before = responses.Bytes;
        while (responses.Oldest is { } entry && entry.LastUse <= lastUse)
        {
            responses.Remove(entry);
        }

        Interlocked.Add(ref _bytes, (responses.Count == 0 ? 0 : responses.Bytes) - before);
    }

    private long FindLastUseToDrop(long excess)
    {
        var uses = new List<(long LastUse, int Bytes)>();
        foreach (var (_, responses) in _merchants)
        {
            lock (responses.Gate)
            {
                for (var entry = responses.Oldest; entry is not null; entry = entry.Newer)
                {
                    uses.Add((entry.LastUse, entry.Bytes));
                }
            }
        }

        uses.Sort(static (one, other) => one.LastUse.CompareTo(other.LastUse));
        foreach (var (lastUse, bytes) in uses)
        {
            excess -= bytes;
            if (excess <= 0)
            {
                return lastUse;
            }
        }

        return long.MaxValue;
    }
}
