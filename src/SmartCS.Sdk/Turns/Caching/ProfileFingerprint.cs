using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Numbers everything in a profile that shapes an answer, so that an answer given under other settings is not said again.
/// Made once for each snapshot of a profile. Safe for concurrent use.
/// </summary>
internal static class ProfileFingerprint
{
    private static readonly ConditionalWeakTable<MerchantProfile, StrongBox<UInt128>> Known = [];

    /// <summary>The first 128 bits of a SHA-256 over the settings: two different profiles never share it in practice.</summary>
    public static UInt128 Of(MerchantProfile profile) => Known.GetValue(profile, static created => new StrongBox<UInt128>(Compute(created))).Value;

    private static UInt128 Compute(MerchantProfile profile)
    {
        using var settings = new Settings();
        settings.Add(profile.Name);
        settings.Add(profile.DefaultLocale.Tag);
        settings.Add(profile.Answering.FaqThreshold);
        settings.Add(profile.Answering.PassageThreshold);
        AddCalibration(settings, profile.Answering);
        settings.Add(profile.Answering.MaxSentences);
        settings.Add(profile.Answering.OffersHandoff ? 1 : 0);
        AddRouting(settings, profile.Routing);

        // What begins a flow is not answered.
        settings.Add(profile.Flows.BuiltIn ? 1 : 0);
        settings.Add(profile.Flows.Disabled);
        settings.Add(profile.Flows.Folder);
        settings.Add(profile.Flows.Phrasing ? 1 : 0);
        settings.Add(profile.Models.Answer);
        settings.Add(profile.Models.Route);
        settings.Add(profile.Models.Summarise);
        settings.Add(profile.Models.Embed);
        settings.Add(profile.Models.Economy);
        settings.Add(profile.Generation.Tone);
        settings.Add(profile.Generation.ExtractiveAbove);
        settings.Add(profile.Generation.MaxEntries);
        settings.Add(profile.Generation.MaxKnowledgeTokens);
        settings.Add(profile.Generation.MaxHistoryTokens);
        settings.Add(profile.Generation.MaxAnswerTokens);
        settings.Add(profile.Generation.Temperature ?? double.NaN);
        settings.Add(profile.Generation.MaxRepairs);
        settings.Add([.. profile.Masking.Kinds.Select(static kind => kind.ToString())]);
        settings.Add(profile.Masking.Allowed);
        settings.Add(profile.Masking.AllowedPatterns);
        settings.Add(profile.Masking.Patterns);
        settings.Add(profile.Phrases.Count);
        foreach (var (tag, phrases) in profile.Phrases.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            settings.Add(tag);
            settings.Add(phrases.DoNotKnow);
            settings.Add(phrases.OfferHandoff);
            settings.Add(phrases.EmptyMessage);
            settings.Add(phrases.MessageTooLong);
            settings.Add(phrases.OutOfScope);
            settings.Add(phrases.WrongLanguage);
            settings.Add(phrases.Abusive);
            settings.Add(phrases.HandingOff);
            settings.Add(phrases.Clarify);
            settings.Add(phrases.FlowFailed);
        }

        return settings.ToFingerprint();
    }

    private static void AddCalibration(Settings settings, AnsweringSettings answering)
    {
        settings.Add(answering.TargetAccuracy ?? double.NaN);
        if (answering.Calibration is not { } calibration)
        {
            settings.Add(-1);
            return;
        }

        settings.Add(calibration.Questions);
        foreach (var points in (ReadOnlySpan<IReadOnlyList<CalibrationPoint>>)[calibration.Faq, calibration.Passages])
        {
            settings.Add(points.Count);
            foreach (var point in points)
            {
                settings.Add(point.Score);
                settings.Add(point.Probability);
            }
        }

        settings.Add(calibration.Curve.Count);
        foreach (var point in calibration.Curve)
        {
            settings.Add(point.Threshold);
            settings.Add(point.Answered);
            settings.Add(point.Right);
        }
    }

    // Routing decides what is a question at all, which part of the message it is, and what is done instead of answering it.
    private static void AddRouting(Settings settings, RoutingSettings routing)
    {
        settings.Add(routing.BuiltInIntents ? 1 : 0);
        settings.Add(routing.DisabledIntents);
        settings.Add(routing.Intents.Count);
        foreach (var intent in routing.Intents)
        {
            settings.Add(intent.Id);
            settings.Add(intent.Titles);
            settings.Add((int)intent.Action);
            settings.Add(intent.Flow);
            settings.Add(intent.Examples);
            settings.Add(intent.Replies);
        }

        settings.Add(routing.OutOfScope);
        settings.Add(routing.Rules.Count);
        foreach (var rule in routing.Rules)
        {
            settings.Add(rule.Intent);
            settings.Add(rule.Phrases);
            settings.Add(rule.Keywords);
            settings.Add(rule.Pattern);
            settings.Add(rule.Except);
        }

        foreach (var thresholds in (ReadOnlySpan<StageThresholds>)[routing.Classifier, routing.Neighbours, routing.Model])
        {
            settings.Add(thresholds.Accept);
            settings.Add(thresholds.Reject);
            settings.Add(thresholds.Margin);
        }

        settings.Add([.. routing.Languages.Select(static locale => locale.Tag)]);
        settings.Add(routing.MaxRequests);
        settings.Add(routing.Handoff.SentimentBelow ?? double.NaN);
        settings.Add(routing.Handoff.UrgencyAbove ?? double.NaN);
        settings.Add(routing.Handoff.AfterUnanswered ?? -1);
        settings.Add(routing.Handoff.OnAbuse ? 1 : 0);
        settings.Add(routing.Slots.OrderIds);
        settings.Add(routing.Slots.Skus);
        settings.Add(routing.Slots.TimeZone);
        settings.Add(routing.Slots.Currency);
    }

    /// <summary>Settings as bytes that no other settings have: each text with its length in front. Hashed as they come, since examples can be many.</summary>
    private sealed class Settings : IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public void Add(string? text)
        {
            Add(text?.Length ?? -1);
            _hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        public void Add(IReadOnlyList<string> texts)
        {
            Add(texts.Count);
            foreach (var text in texts)
            {
                Add(text);
            }
        }

        public void Add(IReadOnlyDictionary<string, string> texts) =>
            Add([.. texts.OrderBy(static pair => pair.Key, StringComparer.Ordinal).SelectMany(static pair => new[] { pair.Key, pair.Value })]);

        public void Add(double number)
        {
            Span<byte> bytes = stackalloc byte[sizeof(double)];
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
            _hash.AppendData(bytes);
        }

        public void Add(int number) => Add((double)number);

        public UInt128 ToFingerprint()
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            _hash.GetHashAndReset(hash);
            return BinaryPrimitives.ReadUInt128LittleEndian(hash);
        }

        public void Dispose() => _hash.Dispose();
    }
}
