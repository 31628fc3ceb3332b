using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Builds what a model is told: the rules, the shop, the conversation, then the knowledge and the question as data.</summary>
internal static class AnswerPrompt
{
    private const int MaxKeptLength = 64 * 1024;

    // More than these show the model nothing new.
    private const int MaxShownUnsupported = 12;
    private const int MaxShownLength = 600;

    private static readonly ConditionalWeakTable<MerchantProfile, SystemTexts> Systems = [];

    [ThreadStatic]
    private static StringBuilder? _pooled;

    /// <summary>The messages of the first call.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="isChinese">Whether the reply is in Chinese.</param>
    /// <param name="entries">The entries, best first; their places are their ids.</param>
    public static List<ChatMessage> Build(GenerationRequest request, bool isChinese, ReadOnlySpan<EntryEvidence> entries)
    {
        var messages = new List<ChatMessage>(request.History.Count + 4) { new(ChatRole.System, SystemText(request.Profile, isChinese)) };
        for (var i = 0; i < request.History.Count; i++)
        {
            // Only what was said belongs here; a message of the host that calls itself the system does not.
            if (request.History[i].Role == ChatRole.User || request.History[i].Role == ChatRole.Assistant)
            {
                messages.Add(request.History[i]);
            }
        }

        messages.Add(new ChatMessage(ChatRole.User, DataMessage(request, entries)));
        return messages;
    }

    /// <summary>Asks for a better answer. It is part of the question's own message, since some vendors want the roles to take turns.</summary>
    public static void AddRepair(List<ChatMessage> messages, bool isChinese, EvidenceSet evidence, List<(string Text, SentenceVerdict Verdict)> unsupported)
    {
        var text = PromptText.Of(isChinese);
        var prompt = Rent().Append(messages[^1].Text);
        for (var i = 0; i < evidence.ResultCount; i++)
        {
            prompt.Append("\n\n<result>\n");
            DataText.Append(prompt, evidence.Result(i).Text, keepsPlaceholders: true);
            prompt.Append("\n</result>");
        }

        prompt.Append("\n\n");
        if (unsupported.Count == 0)
        {
            prompt.Append(text.RepairForm);
        }
        else
        {
            prompt.Append(text.Repair).Append('\n');
            foreach (var (sentence, verdict) in unsupported.Take(MaxShownUnsupported))
            {
                prompt.Append("- ");
                DataText.Append(prompt, sentence.AsSpan(0, Math.Min(sentence.Length, MaxShownLength)), keepsPlaceholders: true);
                prompt.Append(" (").Append(VerdictTexts.Of(verdict, isChinese)).Append(")\n");
            }

            prompt.Append(text.RepairEnd);
        }

        messages[^1] = new ChatMessage(ChatRole.User, Return(prompt));
    }

    /// <summary>The rules with the shop's name and tone; the same text from turn to turn.</summary>
    public static string SystemText(MerchantProfile profile, bool isChinese) => Systems.GetValue(profile, static found => new SystemTexts(found)).Of(isChinese);

    private static string DataMessage(GenerationRequest request, ReadOnlySpan<EntryEvidence> entries)
    {
        var prompt = Rent().Append("<knowledge>\n");
        var tokens = 0L;
        foreach (var entry in entries)
        {
            tokens += entry.WholeTokens;
        }

        if (tokens <= request.Profile.Generation.MaxKnowledgeTokens)
        {
            for (var i = 0; i < entries.Length; i++)
            {
                prompt.Append("<entry id=\"").Append(EvidenceIds.OfEntry(i)).Append("\">\n").Append(entries[i].Whole).Append("</entry>\n");
            }
        }
        else
        {
            KnowledgeBudget.Append(prompt, request, entries);
        }

        prompt.Append("</knowledge>\n<question>\n");
        DataText.Append(prompt, request.Question, keepsPlaceholders: true);
        return Return(prompt.Append("\n</question>"));
    }

    private static StringBuilder Rent()
    {
        var pooled = _pooled ?? new StringBuilder(4096);
        _pooled = null;
        return pooled.Clear();
    }

    private static string Return(StringBuilder prompt)
    {
        var text = prompt.ToString();
        _pooled = prompt.Capacity <= MaxKeptLength ? prompt : null;
        return text;
    }

    private sealed class SystemTexts(MerchantProfile profile)
    {
        private string? _chinese;
        private string? _english;

        public string Of(bool isChinese) => isChinese ? _chinese ??= Write(PromptText.Chinese) : _english ??= Write(PromptText.English);

        private string Write(PromptText text)
        {
            var prompt = new StringBuilder(text.Rules).Append("\n\n");
            if (profile.Name.Length > 0)
            {
                prompt.Append(text.Shop);
                DataText.Append(prompt, OneLine(profile.Name));
                prompt.Append('\n');
            }

            prompt.Append(text.Tone);
            DataText.Append(prompt, OneLine(string.IsNullOrWhiteSpace(profile.Generation.Tone) ? text.DefaultTone : profile.Generation.Tone));
            return prompt.ToString();
        }

        private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
    }
}
