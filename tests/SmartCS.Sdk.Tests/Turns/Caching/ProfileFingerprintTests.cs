using System.Reflection;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Caching;

public sealed class ProfileFingerprintTests
{
    // What does not shape an answer: who it is for is compared by itself, what flows say is never kept, and the rest only decides whether there is one.
    private static readonly string[] Without = ["Id", "MaxMessageLength", "Budgets", "ResponseCache", "AfterSales"];

    private static readonly MerchantProfile Profile = new()
    {
        Id = "acme",
        Answering = new AnsweringSettings { Calibration = new AnswerCalibration { Questions = 1, Curve = [new(0.5, 1, 1)] } },
        Phrases = new Dictionary<string, AssistantPhrases> { ["en"] = new() { DoNotKnow = "no" } },
    };

    public static TheoryData<string> Settings =>
    [
        .. PathsOf(typeof(MerchantProfile), string.Empty).Where(static path => !Without.Contains(path.Split('.')[0])),
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Of_AnySettingThatShapesAnswersIsChanged_Differs(string path)
    {
        // A setting added later is found here by itself; it must be part of the fingerprint or be listed above.
        var changed = (MerchantProfile)Change(Profile, path.Split('.'));

        Assert.NotEqual(ProfileFingerprint.Of(Profile), ProfileFingerprint.Of(changed));
    }

    [Fact]
    public void Of_EqualSettingsInAnotherSnapshot_IsTheSame() => Assert.Equal(ProfileFingerprint.Of(Profile), ProfileFingerprint.Of(Profile with { MaxMessageLength = 5 }));

    [Fact]
    public void Of_NamesMoveFromOneListToTheNext_Differs() =>
        Assert.NotEqual(
            ProfileFingerprint.Of(Profile with { Models = new ModelAssignments { Answer = ["a", "b"] } }),
            ProfileFingerprint.Of(Profile with { Models = new ModelAssignments { Answer = ["a"], Route = ["b"] } }));

    public static TheoryData<string> IntentSettings => [.. PropertiesOf(typeof(IntentDefinition)).Select(static property => property.Name)];

    public static TheoryData<string> RuleSettings => [.. PropertiesOf(typeof(RoutingRule)).Select(static property => property.Name)];

    [Theory]
    [MemberData(nameof(IntentSettings))]
    public void Of_AnySettingOfAnIntentIsChanged_Differs(string name)
    {
        var intent = new IntentDefinition { Id = "a" };

        Assert.NotEqual(ProfileFingerprint.Of(With(new() { Intents = [intent] })), ProfileFingerprint.Of(With(new() { Intents = [(IntentDefinition)Change(intent, [name])] })));
    }

    [Theory]
    [MemberData(nameof(RuleSettings))]
    public void Of_AnySettingOfARuleIsChanged_Differs(string name)
    {
        var rule = new RoutingRule { Intent = "a" };

        Assert.NotEqual(ProfileFingerprint.Of(With(new() { Rules = [rule] })), ProfileFingerprint.Of(With(new() { Rules = [(RoutingRule)Change(rule, [name])] })));
    }

    [Theory]
    [InlineData("DoNotKnow")]
    [InlineData("OfferHandoff")]
    [InlineData("EmptyMessage")]
    [InlineData("MessageTooLong")]
    [InlineData("OutOfScope")]
    [InlineData("WrongLanguage")]
    [InlineData("Abusive")]
    [InlineData("HandingOff")]
    [InlineData("Clarify")]
    [InlineData("FlowFailed")]
    public void Of_AnyPhraseIsChanged_Differs(string phrase)
    {
        var phrases = (AssistantPhrases)Change(Profile.Phrases["en"], [phrase]);

        Assert.NotEqual(ProfileFingerprint.Of(Profile), ProfileFingerprint.Of(Profile with { Phrases = new Dictionary<string, AssistantPhrases> { ["en"] = phrases } }));
    }

    [Fact]
    public void AssistantPhrases_HasNoPhraseThatIsNotTestedHere() => Assert.Equal(10, PropertiesOf(typeof(AssistantPhrases)).Count());

    private static MerchantProfile With(RoutingSettings routing) => Profile with { Routing = routing };

    private static IEnumerable<string> PathsOf(Type type, string prefix) =>
        PropertiesOf(type).SelectMany(property => property.PropertyType.Namespace!.StartsWith("SmartCS", StringComparison.Ordinal) && property.PropertyType is { IsClass: true }
            ? PathsOf(property.PropertyType, $"{prefix}{property.Name}.")
            : [$"{prefix}{property.Name}"]);

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite);

    private static object Change(object settings, string[] path)
    {
        var copy = settings.GetType().GetMethod("<Clone>$")!.Invoke(settings, null)!;
        var property = settings.GetType().GetProperty(path[0])!;
        var value = property.GetValue(settings);
        property.SetValue(copy, path.Length > 1 ? Change(value!, path[1..]) : Other(property.PropertyType, value));
        return copy;
    }

    private static object Other(Type type, object? value) => value switch
    {
        bool flag => !flag,
        int number => number + 1,
        double number => number + 0.001,
        IntentAction action => action + 1,
        Locale => new Locale("fr"),
        string text => text + "x",
        IReadOnlyList<PersonalDataKind> kinds => kinds.Skip(1).ToArray(),
        IReadOnlyList<string> texts => texts.Append("x").ToArray(),
        IReadOnlyList<Locale> locales => locales.Append(new Locale("fr")).ToArray(),
        IReadOnlyList<IntentDefinition> intents => intents.Append(new IntentDefinition { Id = "x" }).ToArray(),
        IReadOnlyList<RoutingRule> rules => rules.Append(new RoutingRule { Intent = "x" }).ToArray(),
        IReadOnlyList<CalibrationPoint> points => points.Append(new CalibrationPoint(1, 1)).ToArray(),
        IReadOnlyList<AnswerCurvePoint> points => points.Append(new AnswerCurvePoint(1, 0, 0)).ToArray(),
        IReadOnlyDictionary<string, string> texts => texts.Append(KeyValuePair.Create("X", "x")).ToDictionary(),
        IReadOnlyDictionary<string, AssistantPhrases> phrases => phrases.Append(KeyValuePair.Create("fr", new AssistantPhrases())).ToDictionary(),
        null when type == typeof(string) => "x",
        null when type == typeof(double?) => 0.5,
        _ => throw new NotSupportedException($"Say how to change a {type}."),
    };
}
