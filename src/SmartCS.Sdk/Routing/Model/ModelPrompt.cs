using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Routing;

/// <summary>Builds what a routing model is told: the rules and the merchant's intents, then the conversation, the flow and the message as data.</summary>
internal static class ModelPrompt
{
    /// <summary>How many intents a model is told of at most: vendors limit the values that a schema may list.</summary>
    public const int MaxIntents = 250;

    // What a message refers to stands in the last turns; all of the conversation would cost more than it tells.
    private const int MaxHistoryTokens = 400;

    private const int MaxTitleLength = 100;

    private static readonly ConditionalWeakTable<RoutingSettings, SystemTexts> Systems = [];

    /// <summary>The messages of a call.</summary>
    /// <param name="context">The message as it came.</param>
    /// <param name="intents">The intents that may be named.</param>
    /// <param name="masked">The request, personal data masked.</param>
    /// <param name="shield">Masks the rest.</param>
    public static List<ChatMessage> Build(RoutingContext context, IReadOnlyList<IntentDefinition> intents, string masked, IPersonalDataShield shield)
    {
        var isChinese = context.Locale.HasSameLanguageAs(Locale.Chinese);
        var system = Systems.GetValue(context.Profile.Routing, static _ => new SystemTexts()).Of(isChinese, intents);
        var prompt = new StringBuilder();
        AppendHistory(prompt, TokenBudgetChatReducer.Reduce(context.History, Math.Min(MaxHistoryTokens, context.Profile.Generation.MaxHistoryTokens)));
        if (context.Flow is { } flow)
        {
            AppendFlow(prompt, flow, shield);
        }

        prompt.Append("<message>\n");
        DataText.Append(prompt, masked, keepsPlaceholders: true);
        prompt.Append("\n</message>");
        return [new ChatMessage(ChatRole.System, system), new ChatMessage(ChatRole.User, prompt.ToString())];
    }

    private static void AppendHistory(StringBuilder prompt, IReadOnlyList<ChatMessage> history)
    {
        if (history.Count == 0)
        {
            return;
        }

        prompt.Append("<conversation>\n");
        foreach (var message in history)
        {
            if (message.Role == ChatRole.User || message.Role == ChatRole.Assistant)
            {
                prompt.Append(message.Role == ChatRole.User ? "<turn by=\"shopper\">" : "<turn by=\"shop\">");
                DataText.Append(prompt, message.Text, keepsPlaceholders: true);
                prompt.Append("</turn>\n");
            }
        }

        prompt.Append("</conversation>\n");
    }

    private static void AppendFlow(StringBuilder prompt, RunningFlow flow, IPersonalDataShield shield)
    {
        Attribute(prompt.Append("<flow"), "name", flow.Flow);
        if (flow.Awaiting is { } awaited)
        {
            Attribute(prompt, "asked", awaited);
        }

        prompt.Append(">\n");
        foreach (var slot in flow.Slots)
        {
            Attribute(prompt.Append("<slot"), "name", slot.Name);
            if (slot.Type is { } type)
            {
                Attribute(prompt, "type", type.Name);
            }

            Attribute(prompt, "filled", slot.IsFilled ? "yes" : "no");
            if (slot.Choices.Count > 0)
            {
                Attribute(prompt, "choices", shield.Mask(string.Join(" | ", slot.Choices)));
            }

            prompt.Append("/>\n");
        }

        prompt.Append("</flow>\n");
    }

    private static void Attribute(StringBuilder prompt, string name, string value)
    {
        prompt.Append(' ').Append(name).Append("=\"");
        DataText.Append(prompt, OneLine(value).Replace('"', '\''), keepsPlaceholders: true);
        prompt.Append('"');
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    /// <summary>The rules with the merchant's intents; the same text from turn to turn.</summary>
    private sealed class SystemTexts
    {
        private string? _chinese;
        private string? _english;

        public string Of(bool isChinese, IReadOnlyList<IntentDefinition> intents) =>
            isChinese ? _chinese ??= Write(ModelPromptText.Chinese, intents, Locale.Chinese) : _english ??= Write(ModelPromptText.English, intents, Locale.English);

        private static string Write(ModelPromptText text, IReadOnlyList<IntentDefinition> intents, Locale locale)
        {
            var prompt = new StringBuilder(text.Rules).Append("\n\n").Append(text.Intents);
            foreach (var intent in intents)
            {
                prompt.Append("\n- ").Append(intent.Id);
                if (Title(intent, locale) is { } title)
                {
                    prompt.Append(": ");
                    DataText.Append(prompt, OneLine(title.Length > MaxTitleLength ? title[..MaxTitleLength] : title));
                }
            }

            return prompt.ToString();
        }

        private static string? Title(IntentDefinition intent, Locale locale)
        {
            foreach (var (tag, title) in intent.Titles)
            {
                if (Locale.IsTag(tag) && locale.HasSameLanguageAs(new Locale(tag)))
                {
                    return title;
                }
            }

            return intent.Titles.Values.FirstOrDefault();
        }
    }
}
