using System.Text;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// Takes the sentences of one answer as the model writes them, verifies each and gives out those that stand. As long as all stand, each
/// is given out at once; as soon as one is left out before anything was given out, the rest wait, so that the answer can still be mended.
/// </summary>
internal sealed class AnswerDraft(GenerationRequest request, EvidenceSet evidence, ISentenceSink? sink, TimeProvider time)
{
    // With more than this share of its sentences left out, the rest is no answer.
    private const double MostDropped = 0.5;

    private readonly long _started = time.GetTimestamp();
    private readonly StringBuilder _text = new();
    private readonly List<Citation> _citations = [];
    private readonly List<(string Text, ulong Support)> _held = [];
    private readonly List<SentenceVerdict> _verdicts = [];
    private readonly List<string> _said = [];
    private int _supported;
    private bool _lastWasDropped;

    /// <summary>The sentences left out, with the reason.</summary>
    public List<(string Text, SentenceVerdict Verdict)> Unsupported { get; } = [];

    public IReadOnlyList<SentenceVerdict> Verdicts => _verdicts;

    public IReadOnlyList<Citation> Citations => _citations;

    public string? Text => _text.Length == 0 ? null : _text.ToString();

    public bool HasReleased => _text.Length > 0;

    public TimeSpan? FirstSentence { get; private set; }

    /// <summary>How many sentences the evidence supports.</summary>
    public int Supported => _supported;

    /// <summary>Begins anew, with nothing said; not once something was given out.</summary>
    public void Restart()
    {
        _held.Clear();
        _verdicts.Clear();
        _said.Clear();
        Unsupported.Clear();
        _supported = 0;
        _lastWasDropped = false;
    }

    /// <summary>Takes the next sentence.</summary>
    public void Add(DraftSentence sentence)
    {
        if (evidence.IsAsked)
        {
            // Whatever the model makes of it: the shopper has not said yes.
            return;
        }

        var verdict = SentenceVerifier.Verify(sentence, evidence, out var support);
        if (verdict is SentenceVerdict.Supported or SentenceVerdict.Courtesy)
        {
            verdict = _said.Contains(sentence.Text) ? SentenceVerdict.Repeated : _lastWasDropped && Dangling.Begins(sentence.Text) ? SentenceVerdict.Dangling : verdict;
        }

        _verdicts.Add(verdict);
        switch (verdict)
        {
            case SentenceVerdict.Supported:
                _supported++;
                _said.Add(sentence.Text);
                _held.Add((sentence.Text, support));
                if (Unsupported.Count == 0 || HasReleased)
                {
                    ReleaseHeld();
                }

                break;
            case SentenceVerdict.Courtesy:
                // A greeting alone is no answer; it goes out with the first sentence that is one.
                _said.Add(sentence.Text);
                _held.Add((sentence.Text, 0));
                if (HasReleased)
                {
                    ReleaseHeld();
                }

                break;
            case SentenceVerdict.Repeated:
                return;
            default:
                Unsupported.Add((sentence.Text, verdict));
                break;
        }

        _lastWasDropped = verdict is not (SentenceVerdict.Supported or SentenceVerdict.Courtesy);
    }

    /// <summary>Ends the answer.</summary>
    /// <returns>Whether what stands answers; it was given out then.</returns>
    public bool Complete()
    {
        if (HasReleased)
        {
            return true;
        }

        if (_supported == 0 || Unsupported.Count > MostDropped * (_supported + Unsupported.Count))
        {
            return false;
        }

        ReleaseHeld();
        return true;
    }

    private void ReleaseHeld()
    {
        foreach (var (sentence, support) in _held)
        {
            var said = request.Shield is { } shield ? shield.Restore(sentence) : sentence;
            if (_text.Length == 0)
            {
                request.Call.CanRestart = false;
                FirstSentence = time.GetElapsedTime(_started);
            }

            // Chinese stops take no space behind them.
            var needsSpace = _text.Length > 0 && _text[^1] < 0x2E80;
            Cite(support, _text.Length + (needsSpace ? 1 : 0), said.Length);
            var piece = needsSpace ? " " + said : said;
            _text.Append(piece);
            sink?.Release(piece);
        }

        _held.Clear();
    }

    private void Cite(ulong support, int start, int length)
    {
        for (var i = 0; i < evidence.Entries.Length; i++)
        {
            if ((support & EvidenceIds.EntryBit(i)) != 0)
            {
                var hit = evidence.Hits[i];
                _citations.Add(new Citation { Entry = hit.Entry.Id, Revision = hit.Revision, Title = hit.Entry.Title, Source = hit.Entry.Source, Start = start, Length = length });
            }
        }
    }
}
