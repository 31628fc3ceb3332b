using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Knowledge;

/// <summary>All that may support the sentences of one answer: the entries and the results of the tools that ran for it. Not for concurrent use.</summary>
internal sealed class EvidenceSet
{
    private static readonly ConditionalWeakTable<MerchantProfile, Statement> ShopNames = [];

    private readonly List<Evidence> _results = [];
    private List<string>? _calls;
    private List<string>? _asking;

    public EvidenceSet(MerchantProfile profile, IReadOnlyList<SearchHit> hits, bool isChinese)
    {
        Profile = profile;
        IsChinese = isChinese;
        var most = Math.Min(Math.Min(hits.Count, profile.Generation.MaxEntries), EvidenceIds.Most);
        var found = new EntryEvidence[most];
        var used = new SearchHit[most];
        var count = 0;
        var detector = PersonalDataDetector.For(profile.Masking);
        for (var i = 0; i < hits.Count && count < most; i++)
        {
            // An example of a dialogue teaches tone; what it says is no fact.
            if (hits[i].Entry.Kind != KnowledgeKind.Dialogue && EntryEvidence.Of(hits[i].Entry, detector) is { IsUsable: true } entry && entry.Evidence.SpeaksLanguage(isChinese))
            {
                (found[count], used[count++]) = (entry, hits[i]);
            }
        }

        Entries = count == most ? found : found[..count];
        Hits = used;
    }

    public MerchantProfile Profile { get; }

    /// <summary>The shop's own name, which any sentence may use.</summary>
    public Statement Shop => ShopNames.GetValue(Profile, static profile => Read(profile.Name));

    /// <summary>Whether the reply is in Chinese.</summary>
    public bool IsChinese { get; }

    /// <summary>The entries that can support something in the language of the reply, best first.</summary>
    public EntryEvidence[] Entries { get; }

    /// <summary>The hits that the entries came with, at the same places.</summary>
    public SearchHit[] Hits { get; }

    /// <summary>Whether the model has had a write put to the shopper.</summary>
    public bool IsAsked { get; private set; }

    public int ResultCount => _results.Count;

    public Evidence Result(int index) => _results[index];

    /// <summary>Notes which tool a call is of; only results of granted tools count.</summary>
    public void AddCall(FunctionCallContent call, IList<AITool>? granted)
    {
        for (var i = 0; i < granted?.Count; i++)
        {
            if (granted[i].Name == call.Name)
            {
                (AskedWrites.AsksShopper(granted[i]) ? _asking ??= [] : _calls ??= []).Add(call.CallId);
                return;
            }
        }
    }

    /// <summary>Adds what a granted tool returned. An error is no evidence: it may repeat what the model made up; and what is put to the shopper is no fact.</summary>
    public void AddResult(FunctionResultContent result)
    {
        if (_asking?.Remove(result.CallId) == true)
        {
            if (result.Result?.ToString() is { } asked && AskedWrites.IsAsked(asked))
            {
                IsAsked = true;
                return;
            }

            (_calls ??= []).Add(result.CallId);
        }

        if (_calls?.Remove(result.CallId) == true && _results.Count < EvidenceIds.Most && result.Exception is null && result.Result?.ToString() is { Length: > 0 } text && !text.StartsWith(ToolDispatcher.ErrorPrefix, StringComparison.Ordinal))
        {
            _results.Add(Evidence.OfText(text));
        }
    }

    /// <summary>The evidence behind a bit of <see cref="EvidenceIds"/>; null where the model made the id up.</summary>
    public Evidence? Find(int bit)
    {
        if (bit < EvidenceIds.Most)
        {
            return bit < Entries.Length ? Entries[bit].Evidence : null;
        }

        return bit - EvidenceIds.Most < _results.Count ? _results[bit - EvidenceIds.Most] : null;
    }

    private static Statement Read(string name)
    {
        var reader = StatementReader.OfEvidence;
        reader.Read(name);
        return Statement.Of(reader);
    }
}
