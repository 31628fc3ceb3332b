using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SmartCS.Sdk.Merchants;

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
        var settings = new Settings();
        settings.Add(profile.Name);
        settings.Add(profile.DefaultLocale.Tag);
        settings.Add(profile.Answering.FaqThreshold);
        settings.Add(profile.Answering.PassageThreshold);
        settings.Add(profile.Answering.MaxSentences);
        settings.Add(profile.Answering.OffersHandoff ? 1 : 0);
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
        settings.Add([.. profile.Masking.Patterns.OrderBy(static pair => pair.Key, StringComparer.Ordinal).SelectMany(static pair => new[] { pair.Key, pair.Value })]);
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

    /// <summary>Settings as bytes that no other settings have: each text with its length in front.</summary>
    private sealed class Settings
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(512);

        public void Add(string? text)
        {
            Add(text?.Length ?? -1);
            _bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        public void Add(IReadOnlyList<string> texts)
        {
            Add(texts.Count);
            foreach (var text in texts)
            {
                Add(text);
            }
        }

        public void Add(double number)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(sizeof(double)), number);
            _bytes.Advance(sizeof(double));
        }

        public void Add(int number) => Add((double)number);

        public UInt128 ToFingerprint()
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(_bytes.WrittenSpan, hash);
            return BinaryPrimitives.ReadUInt128LittleEndian(hash);
        }
    }
}
