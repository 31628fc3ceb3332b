using System.Diagnostics.CodeAnalysis;
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

    private readonly KeptResponses _kept = new(memoryLimit);
    private readonly ResponseFlights _flights = new(time);
    private readonly QuestionHash _hash = hash ?? string.GetHashCode;

    /// <summary>What all answers take together, in bytes, about.</summary>
    public long MemoryBytes => _kept.MemoryBytes;

    /// <summary>How many merchants have kept answers.</summary>
    public int MerchantCount => _kept.MerchantCount;

    /// <summary>How many answers of a merchant are kept, including those that have run out and were not asked for since.</summary>
    public int CountOf(MerchantId merchant) => _kept.CountOf(merchant);

    /// <summary>Finds the answer to the same question but for letter case, width, white space and punctuation around it.</summary>
    /// <param name="profile">The merchant's profile of this turn; where it has the cache off, what is kept is dropped.</param>
    /// <param name="key">The question.</param>
    /// <param name="revision">The revision that the merchant's knowledge stands at now.</param>
    /// <returns>The answer; null where none is kept.</returns>
    public CachedResponse? FindExact(MerchantProfile profile, in ResponseCacheKey key, long revision)
    {
        if (!TryOpen(profile, revision, out var responses) || key.Question.Length > QuestionNormalizer.MaxLength)
        {
            return null;
        }

        var question = QuestionNormalizer.Normalize(key.Question, stackalloc char[key.Question.Length]);
        var fingerprint = ProfileFingerprint.Of(profile);
        var hash = Hash(question, key, fingerprint);
        lock (responses.Gate)
        {
            return Serve(profile, responses, responses.Find(key, question, fingerprint, hash));
        }
    }

    /// <summary>Finds the answer to a question with the same core (<see cref="QuestionCore"/>) and almost the same vector.</summary>
    /// <param name="profile">As for <see cref="FindExact"/>; nothing is found unless its mode is <see cref="ResponseCacheMode.Semantic"/>.</param>
    /// <param name="key">The question, with the space of its vector.</param>
    /// <param name="vector">The question's vector, of any length above 0.</param>
    /// <param name="revision">As for <see cref="FindExact"/>.</param>
    /// <returns>The answer to the most similar question; null where none is similar enough.</returns>
    public CachedResponse? FindSimilar(MerchantProfile profile, in ResponseCacheKey key, ReadOnlyMemory<float> vector, long revision)
    {
        if (!TryOpen(profile, revision, out var responses) || profile.ResponseCache.Mode != ResponseCacheMode.Semantic || vector.IsEmpty || key.VectorSpace is null)
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
            return Serve(profile, responses, responses.FindSimilar(key, core, fingerprint, hash, vector.Span, profile.ResponseCache.MinSimilarity));
        }
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
        if (profile.ResponseCache.Mode == ResponseCacheMode.Off)
        {
            _kept.Drop(profile.Id);
            return false;
        }

        return MayKeep(key, response)
            && !(validUntil <= time.GetUtcNow())
            && CreateEntry(profile, key, vector, response, validUntil) is { } entry
            && _kept.Add(profile, key, entry, revision);
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

    private bool TryOpen(MerchantProfile profile, long revision, [NotNullWhen(true)] out MerchantResponses? responses)
    {
        responses = _kept.Find(profile.Id);
        if (responses is null)
        {
            return false;
        }

        // Only turns that read the record at the very revision are served; what lies at another one is of no more use.
        if (responses.Revision == revision && profile.ResponseCache.Mode != ResponseCacheMode.Off)
        {
            return true;
        }

        _kept.Drop(profile.Id, responses);
        return false;
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
            _kept.Remove(responses, entry);
            return null;
        }

        _kept.Touch(responses, entry);
        return entry.Response;
    }
}
