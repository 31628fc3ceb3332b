using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Words of yes and no.</summary>
internal static class AnswerWords
{
    /// <summary>An answer also where more follows in the same clause.</summary>
    public const int Opener = 1;

    public static void AddTo(WordTreeBuilder words)
    {
        words.Add(WordKind.Yes, Opener, "好的|是的|对的|嗯|嗯嗯|恩恩|嗯呢|没错|好呀|好啊|好吧|好滴|好哒|好嘞|可以的|行的|是啊|对啊|对呀|没问题|yes|yeah|yep|yup|yea|ya|yess|ok|okay|okey|sure|of course|absolutely|definitely|yes please|certainly|sounds good|that's right|that's correct|go ahead");
        words.Add(WordKind.Yes, 0, "是|对|好|可以|行|恩|成|中|要|要的|需要|确认|确定|同意|当然|当然可以|就这样|就这个|就是这个|没意见|正确|是这样|是这个|对对|对对对|好好|好好好|可以可以|行行行|是是是|中的|得嘞|妥|妥了|就按这个来|按这个来|继续|提交吧|办吧|退吧|换吧|y|right|correct|exactly|fine|that's fine|that is fine|that is correct|that is right|do it|please do|confirm|confirmed|i confirm|agreed|i agree|sounds great|perfect|great|good|all right|alright|no problem|that works|works for me|indeed|true|affirmative|proceed|let's do it|why not|k|kk|you bet|it is|i do|i am|please proceed|that's it|that's the one");
        words.Add(WordKind.No, Opener, "不用了|不要了|不了|不用|不用谢|nope|nah|no thanks|no thank you|no way|not really|nope thanks");
        words.Add(WordKind.No, 0, "不|不是|不是的|不对|不行|不要|不可以|不必|不需要|不需要了|不同意|不确认|不确定|算了|算了吧|别|别了|否|没有|没|并不是|不太对|先不|先不用|先不要|先不了|不想|不想了|还是不要了|还是算了|不好|不|no|n|not that|never mind|nevermind|don't|do not|don't do it|please don't|stop|cancel that|not now|not yet|incorrect|wrong|that's wrong|that is wrong|not correct|negative|i don't|i do not|it isn't|that's not right|that's not it|not this one|of course not|absolutely not|definitely not|forget it|not at all|i don't think so|rather not|i'd rather not");
        words.Add(WordKind.Filler, 0, "那|那就|哦|噢|喔|啊|吧|的|了|啦|哈|呀|哟|呢|嘛|亲|谢谢|谢谢你|谢谢啦|麻烦|麻烦了|麻烦你了|辛苦了|谢了|well|um|umm|uh|hmm|then|so|oh|please|pls|plz|thanks|thank you|thx|ty|i think|i guess|and|just|actually|that|it|for now|a lot|so much|very much|haha|哈哈|thanks a lot|one|sir|madam");
    }
}
