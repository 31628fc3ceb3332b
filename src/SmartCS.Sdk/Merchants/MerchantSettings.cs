using Microsoft.Extensions.Configuration;

namespace SmartCS.Sdk.Merchants;

/// <summary>What one source says about one merchant.</summary>
/// <param name="Merchant">The merchant.</param>
/// <param name="Path">Where its settings stand.</param>
/// <param name="Profile">The profile; null where there is a problem.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record MerchantSettings(MerchantId Merchant, string Path, MerchantProfile? Profile, IReadOnlyList<SettingProblem> Problems)
{
    private static readonly string[] ProfileKeys =
    [
        nameof(MerchantProfile.Name), nameof(MerchantProfile.DefaultLocale), nameof(MerchantProfile.MaxMessageLength), nameof(MerchantProfile.Routing), nameof(MerchantProfile.Flows), nameof(MerchantProfile.Answering),
        nameof(MerchantProfile.Models), nameof(MerchantProfile.Generation), nameof(MerchantProfile.Budgets), nameof(MerchantProfile.Masking),
        nameof(MerchantProfile.ResponseCache), nameof(MerchantProfile.AfterSales), nameof(MerchantProfile.Phrases),
    ];

    private static readonly string[] PhraseKeys =
    [
        nameof(AssistantPhrases.DoNotKnow), nameof(AssistantPhrases.OfferHandoff), nameof(AssistantPhrases.EmptyMessage), nameof(AssistantPhrases.MessageTooLong),
        nameof(AssistantPhrases.OutOfScope), nameof(AssistantPhrases.WrongLanguage), nameof(AssistantPhrases.Abusive), nameof(AssistantPhrases.HandingOff),
        nameof(AssistantPhrases.Clarify), nameof(AssistantPhrases.FlowFailed),
    ];

    // Ten thousand merchants with the defaults share them.
    private static readonly Dictionary<string, AssistantPhrases> NoPhrases = [];

    /// <summary>Checks a profile that was made in code.</summary>
    public static MerchantSettings Of(MerchantProfile profile, string path)
    {
        var problems = new List<SettingProblem>();
        MerchantRules.Check(profile, path, problems);
        return Create(profile, path, problems);
    }

    /// <summary>Whether the same settings may become readable without any change to them.</summary>
    public bool MayRecover { get; private init; }

    /// <summary>Says that a merchant's settings cannot be read at all.</summary>
    public static MerchantSettings Unreadable(MerchantId merchant, string path, string reason, bool mayRecover = false) =>
        new(merchant, path, null, [new SettingProblem(path, null, reason)]) { MayRecover = mayRecover };

    /// <summary>Reads a merchant's settings from configuration; files that they name lie in a folder, or where the process works if there is none.</summary>
    public static MerchantSettings Read(MerchantId merchant, IConfiguration configuration, string path, string? folder = null)
    {
        var problems = new List<SettingProblem>();
        var scope = SettingScope.Open(configuration, path, ProfileKeys, problems);
        var usual = new MerchantProfile { Id = merchant, Answering = MerchantAnsweringSettings.Default, Phrases = NoPhrases, Routing = MerchantRoutingSettings.Default, Flows = MerchantFlowSettings.Default, Generation = MerchantModelSettings.DefaultGeneration, ResponseCache = MerchantModelSettings.DefaultResponseCache, AfterSales = MerchantAfterSalesSettings.Default };
        var profile = usual with
        {
            Name = scope.Text(nameof(usual.Name)) ?? usual.Name,
            DefaultLocale = scope.Language(nameof(usual.DefaultLocale), usual.DefaultLocale),
            MaxMessageLength = scope.Whole(nameof(usual.MaxMessageLength), usual.MaxMessageLength, MerchantRules.MessageLength),
            Routing = MerchantRoutingSettings.Read(scope),
            Flows = MerchantFlowSettings.Read(scope, folder),
            Answering = MerchantAnsweringSettings.Read(scope, folder),
            Models = MerchantModelSettings.ReadAssignments(scope),
            Generation = MerchantModelSettings.ReadGeneration(scope),
            Budgets = MerchantModelSettings.ReadBudgets(scope),
            Masking = MerchantModelSettings.ReadMasking(scope),
            ResponseCache = MerchantModelSettings.ReadResponseCache(scope),
            AfterSales = MerchantAfterSalesSettings.Read(scope, folder),
            Phrases = ReadPhrases(scope),
        };
        MerchantRules.Check(profile, path, problems);
        return Create(profile, path, problems);
    }

    private static MerchantSettings Create(MerchantProfile profile, string path, List<SettingProblem> problems) =>
        new(profile.Id, path, problems.Count == 0 ? profile : null, problems.Count == 0 ? [] : problems);

    private static Dictionary<string, AssistantPhrases> ReadPhrases(SettingScope profile)
    {
        if (!profile.Has(nameof(MerchantProfile.Phrases)))
        {
            return NoPhrases;
        }

        var languages = profile.Group(nameof(MerchantProfile.Phrases));
        var phrases = new Dictionary<string, AssistantPhrases>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in languages.Keys)
        {
            var scope = languages.Group(language, PhraseKeys);
            phrases[language] = new AssistantPhrases
            {
                DoNotKnow = scope.Text(nameof(AssistantPhrases.DoNotKnow)),
                OfferHandoff = scope.Text(nameof(AssistantPhrases.OfferHandoff)),
                EmptyMessage = scope.Text(nameof(AssistantPhrases.EmptyMessage)),
                MessageTooLong = scope.Text(nameof(AssistantPhrases.MessageTooLong)),
                OutOfScope = scope.Text(nameof(AssistantPhrases.OutOfScope)),
                WrongLanguage = scope.Text(nameof(AssistantPhrases.WrongLanguage)),
                Abusive = scope.Text(nameof(AssistantPhrases.Abusive)),
                HandingOff = scope.Text(nameof(AssistantPhrases.HandingOff)),
                Clarify = scope.Text(nameof(AssistantPhrases.Clarify)),
                FlowFailed = scope.Text(nameof(AssistantPhrases.FlowFailed)),
            };
        }

        return phrases;
    }
}
